namespace PlanAsCode.Workspace.Git;

/// <summary>A folder inside a git repository, and what git knows of it at a commit. Every question is one call of git that only reads.</summary>
internal sealed class GitFolder(string folder)
{
    public string Path { get; } = folder;

    /// <summary>The id of the commit that a ref names.</summary>
    public GitAnswer<string> Commit(string reference)
    {
        if (GitReference.ProblemOf(reference) is { } wrong) return GitAnswer<string>.No(wrong);
        var output = GitOutput.Of(Path, "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}");
        var id = output.Text.Trim();
        if (output.IsWell && id.Length >= 40 && id.All(char.IsAsciiHexDigitLower)) return id;
        return GitAnswer<string>.No(output is { Problem: null, Error: "" } || output.IsWell ? NoSuch(reference) : GitTrouble.InWords(output, Path));
    }

    /// <summary>All files of the folder and below at a commit, in git's order, paths relative to the folder. Empty where it was not there yet.</summary>
    /// <param name="commit">Its id, as git gave it.</param>
    public GitAnswer<TreeListing> Files(string commit)
    {
        var output = GitOutput.Of(Path, "ls-tree", "-r", "-z", commit);
        return output.IsWell ? TreeListing.Parse(output.Bytes) : GitAnswer<TreeListing>.No(GitTrouble.InWords(output, Path));
    }

    private string NoSuch(string reference)
    {
        var shallow = GitOutput.Of(Path, "rev-parse", "--is-shallow-repository");
        if (!shallow.IsWell) return GitTrouble.InWords(shallow, Path);
        var words = $"git knows no commit `{reference}`";
        return shallow.Text.Trim() == "true"
            ? $"{words}: this clone is shallow, it holds the latest commits only; `git fetch --unshallow --tags` gets the others (in CI: `fetch-depth: 0`)"
            : words;
    }
}
