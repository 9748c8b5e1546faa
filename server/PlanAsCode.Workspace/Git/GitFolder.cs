namespace PlanAsCode.Workspace.Git;

/// <summary>A folder inside a git repository, and what git knows of it at a commit. Every question is one call of git that only reads.</summary>
internal sealed class GitFolder(string folder)
{
    public string Path { get; } = folder;

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Patience { get; init; } = GitPatience.Usual;

    /// <summary>The id of the commit that a ref names.</summary>
    public GitAnswer<string> Commit(string reference)
    {
        if (GitReference.ProblemOf(reference) is { } wrong) return GitAnswer<string>.No(wrong);
        var named = GitOutput.Of(Path, Patience, "rev-parse", "--verify", "--quiet", "--end-of-options", reference);
        if (named.Problem is not null || (!named.IsWell && named.Error.Length > 0)) return GitAnswer<string>.No(GitTrouble.InWords(named, Path));
        if (!named.IsWell || IdIn(named) is not { } id) return GitAnswer<string>.No(NoSuch(reference));

        // Not with the ref in one: in `:/words` all that follows belongs to the words.
        var commit = GitOutput.Of(Path, Patience, "rev-parse", "--verify", "--quiet", "--end-of-options", id + "^{commit}");
        if (commit.IsWell && IdIn(commit) is { } found) return found;
        return GitAnswer<string>.No(commit.Problem ?? NoSuch(reference));
    }

    /// <summary>The id of the newest commit that two refs have in common.</summary>
    public GitAnswer<string> MergeBase(string one, string other)
    {
        var (first, second) = (Commit(one), Commit(other));
        if ((first.Problem ?? second.Problem) is { } problem) return GitAnswer<string>.No(problem);
        var common = GitOutput.Of(Path, Patience, "merge-base", first.Value!, second.Value!);
        if (common.IsWell && IdIn(common) is { } id) return id;
        return GitAnswer<string>.No(common.Problem ?? $"`{one}` and `{other}` have no commit in common{Shallow()}");
    }

    /// <summary>All files of the folder and below at a commit, in git's order, paths relative to the folder. Empty where it was not there yet.</summary>
    /// <param name="commit">Its id, as git gave it.</param>
    public GitAnswer<TreeListing> Files(string commit)
    {
        var output = GitOutput.Of(Path, Patience, "ls-tree", "-r", "-z", commit);
        return output.IsWell ? TreeListing.Parse(output.Bytes) : GitAnswer<TreeListing>.No(GitTrouble.InWords(output, Path));
    }

    private string NoSuch(string reference)
    {
        var shallow = GitOutput.Of(Path, Patience, "rev-parse", "--is-shallow-repository");
        return shallow.IsWell ? $"git knows no commit `{reference}`{RemedyIf(shallow)}" : GitTrouble.InWords(shallow, Path);
    }

    private string Shallow() => RemedyIf(GitOutput.Of(Path, Patience, "rev-parse", "--is-shallow-repository"));

    private static string RemedyIf(GitOutput shallow) => shallow.IsWell && shallow.Text.Trim() == "true"
        ? ": this clone is shallow, it holds the latest commits only; `git fetch --unshallow --tags` gets the others (in CI: `fetch-depth: 0`)"
        : "";

    private static string? IdIn(GitOutput output) => output.Text.Trim() is { Length: >= 40 } id && id.All(char.IsAsciiHexDigitLower) ? id : null;
}
