using PlanAsCode.EndToEnd.Running;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.EndToEnd.Workspace;

public sealed class PlanAtCommitTests : IDisposable
{
    private readonly GitFolder _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_plan_is_read_as_it_was()
    {
        _git.With("plan.yaml", "workspace: {title: Then}").With("team/a.plan.yaml", "resources: {ana: {}}").Commit("then");
        _git.With("plan.yaml", "workspace: {title: Now}").Commit("now");

        var plan = Read("then");

        Assert.Equal("Then", plan.Snapshot.Workspace.Title);
        Assert.Equal(["plan.yaml", "team/a.plan.yaml"], Paths(plan));
    }

    [Fact]
    public void A_workspace_in_a_folder_of_the_repository_is_that_folder()
    {
        _git.With("plan.yaml", "workspace: {title: Outer}").With("a b/ü/plan.yaml", "workspace: {title: Inner}").With("a b/ü/x/b.plan.yaml", "").Commit("then");

        var plan = Read("then", "a b/ü");

        Assert.Equal("Inner", plan.Snapshot.Workspace.Title);
        Assert.Equal(["plan.yaml", "x/b.plan.yaml"], Paths(plan));
    }

    [Fact]
    public void The_same_files_are_left_out_as_on_disk()
    {
        _git.With("main.plan.yaml", "workspace: {exclude: [\"old/**\", draft.plan.yaml]}").With("old/deep/a.plan.yaml", "").With("draft.plan.yaml", "")
            .With(".hidden/b.plan.yaml", "").With("node_modules/c.plan.yaml", "").With("inner/plan.yaml", "").With("inner/below/d.plan.yaml", "")
            .With("kept/e.plan.yml", "").With("readme.md", "").Commit("then");

        Assert.Equal(["kept/e.plan.yml", "main.plan.yaml"], Paths(Read("then")));
        Assert.Equal(["kept/e.plan.yml", "main.plan.yaml"], Paths(PlanLoader.Load(_git.Path).Plan!.Snapshot));
    }

    [Fact]
    public void Limits_and_bytes_that_are_no_text_are_findings_there_too()
    {
        _git.With("plan.yaml", "workspace: {limits: {file-size: 1 KB, files: 3}}").With("big.plan.yaml", new string('#', 3000)).With("latin.plan.yaml", [0x61, 0x3A, 0x20, 0xE9])
            .With("z.plan.yaml", "").Commit("then");

        Assert.Equal(["file-too-big", "not-utf-8", "too-many-files"], Read("then").Snapshot.Problems.Select(problem => problem.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_are_not_followed()
    {
        _git.With("plan.yaml", "").With("text.yaml", "resources: {ana: {}}").WithLink("linked.plan.yaml", "text.yaml").Commit("then");

        Assert.Equal(["plan.yaml"], Paths(Read("then")));
    }

    [Theory]
    [InlineData("2026-03-02T23:30:00-0800", "2026-03-02")]
    [InlineData("2026-03-02T00:30:00+0900", "2026-03-02")]
    [InlineData("1969-12-31T12:00:00+0000", "1969-12-31")]
    public void A_commit_is_of_the_day_on_which_it_was_made_where_it_was_made(string date, string day)
    {
        _git.With("plan.yaml", "").Commit("then", date.StartsWith("1969", StringComparison.Ordinal) ? "@0 -1200" : date);

        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", null), Read("then").Date);
    }

    [Fact]
    public void Branches_ids_tags_with_a_message_and_the_past_of_a_detached_head_name_commits()
    {
        _git.With("plan.yaml", "workspace: {title: One}").Commit("one").With("plan.yaml", "workspace: {title: Two}").Commit("two");
        _git.Git("-c", "user.name=T", "-c", "user.email=t@example.org", "tag", "--annotate", "--message", "agreed", "agreed", "one");
        var id = _git.Git("rev-parse", "--short", "one").Trim();
        _git.Git("checkout", "--quiet", "--detach", "two");

        Assert.Equal(["One", "One", "One", "Two", "Two"], new[] { "agreed", id, "HEAD~1", "main", "HEAD" }.Select(reference => Read(reference).Snapshot.Workspace.Title));
    }

    // What stands behind `:/` are words of a message, all of it.
    [Fact]
    public void Words_of_a_message_name_a_commit()
    {
        _git.With("plan.yaml", "workspace: {title: One}").Commit("one").With("plan.yaml", "workspace: {title: Two}").Commit("two");

        Assert.Equal("One", Read(":/one").Snapshot.Workspace.Title);
        Assert.Equal("git knows no commit `:/three`", PlanAtCommit.Read(_git.Path, ":/three").Problem);
    }

    [Theory]
    [InlineData("nosuch", "git knows no commit `nosuch`")]
    [InlineData("HEAD~99", "git knows no commit `HEAD~99`")]
    [InlineData("a branch with spaces", "git knows no commit `a branch with spaces`")]
    [InlineData("one..one", "git knows no commit `one..one`")]
    [InlineData("^one", "git knows no commit `^one`")]
    [InlineData("HEAD:plan.yaml", "git knows no commit `HEAD:plan.yaml`")]
    [InlineData("--upload-pack=x", "`--upload-pack=x` is no git ref: none begins with `-`")]
    [InlineData("-x", "`-x` is no git ref: none begins with `-`")]
    [InlineData("one\nHEAD", "a git ref holds no control characters")]
    [InlineData("", "a git ref is empty")]
    public void What_names_no_commit_says_so(string reference, string problem)
    {
        _git.With("plan.yaml", "").Commit("one");

        Assert.Equal(problem, PlanAtCommit.Read(_git.Path, reference).Problem);
    }

    [Fact]
    public void A_commit_without_the_folder_says_that_there_was_no_plan()
    {
        _git.With("readme.md", "").Commit("one").With("sub/plan.yaml", "").Commit("two");

        Assert.Equal("there is no plan file in this folder at `one`", PlanAtCommit.Read(_git.At("sub"), "one").Problem);
    }

    [Fact]
    public void A_repository_without_commits_knows_no_head() => Assert.Equal("git knows no commit `HEAD`", PlanAtCommit.Read(_git.Path, "HEAD").Problem);

    [Fact]
    public void A_folder_outside_of_any_repository_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("plan-test-");
        try
        {
            Assert.Equal($"`{folder.FullName}` is in no git repository", PlanAtCommit.Read(folder.FullName, "HEAD").Problem);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_shallow_clone_says_how_to_get_the_rest()
    {
        _git.With("plan.yaml", "").Commit("one").With("a.plan.yaml", "").Commit("two");
        _git.Git("clone", "--quiet", "--depth", "1", "--no-tags", "file://" + _git.Path, _git.At("clone"));

        Assert.Equal(
            "git knows no commit `one`: this clone is shallow, it holds the latest commits only; `git fetch --unshallow --tags` gets the others (in CI: `fetch-depth: 0`)",
            PlanAtCommit.Read(_git.At("clone"), "one").Problem);
        Assert.Equal(["a.plan.yaml", "plan.yaml"], Paths(PlanAtCommit.Read(_git.At("clone"), "HEAD").Value!));
    }

    [Fact]
    public void Programs_that_a_repository_names_are_not_started()
    {
        _git.With("plan.yaml", "").With("attack.sh", $"#!/bin/sh\ntouch '{_git.At("attacked")}'\n").With(".gitattributes", "*.yaml diff=attack filter=attack\n").Commit("one");
        PlanProgram.Start("chmod", _git.Path, [], "+x", "attack.sh").Expect(0);
        foreach (var setting in new[] { "core.fsmonitor", "core.pager", "diff.attack.textconv", "diff.external", "filter.attack.smudge", "core.sshCommand", "credential.helper", "core.askPass" })
            _git.Git("config", setting, _git.At("attack.sh"));

        Read("one");

        Assert.False(File.Exists(_git.At("attacked")));
    }

    private PlanAtCommit Read(string reference, string folder = "")
    {
        var read = PlanAtCommit.Read(_git.At(folder), reference);
        Assert.Null(read.Problem);
        return read.Value!;
    }

    private static IEnumerable<string> Paths(PlanAtCommit plan) => Paths(plan.Snapshot);

    private static IEnumerable<string> Paths(Model.PlanSnapshot plan) => plan.Files.Select(file => file.Source.Path);
}
