namespace PlanAsCode.EndToEnd.Running;

/// <summary>A real git repository for one test, with a clock of its own.</summary>
public sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GitFolder() => Git("init", "--quiet", "--initial-branch", "main");

    public string Path => _folder.Path;

    public string At(string relative) => _folder.At(relative);

    public GitFolder With(string relative, string text)
    {
        _folder.With(relative, text);
        return this;
    }

    public GitFolder With(string relative, byte[] bytes)
    {
        _folder.With(relative, bytes);
        return this;
    }

    public GitFolder WithLink(string relative, string target)
    {
        _folder.WithLink(relative, target);
        return this;
    }

    /// <summary>Commits all there is.</summary>
    /// <param name="tag">And gives it this name.</param>
    /// <param name="date">As git reads it.</param>
    public GitFolder Commit(string tag, string date = "2026-03-02T10:00:00+0000")
    {
        Git("add", "--all", "--force");
        var dates = new Dictionary<string, string> { ["GIT_AUTHOR_DATE"] = date, ["GIT_COMMITTER_DATE"] = date };
        Run(dates, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--allow-empty", "--message", tag);
        Git("tag", tag);
        return this;
    }

    public string Git(params string[] arguments) => Run([], arguments);

    public void Dispose() => _folder.Dispose();

    private string Run(Dictionary<string, string> environment, params string[] arguments) =>
        PlanProgram.Start("git", Path, environment, ["-c", "protocol.file.allow=always", .. arguments]).Expect(0).Out;
}
