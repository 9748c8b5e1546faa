using PlanAsCode.EndToEnd.Running;
using PlanAsCode.Workspace.Git;
using PlanAsCode.Workspace.Loading;
using GitFolder = PlanAsCode.EndToEnd.Running.GitFolder;

namespace PlanAsCode.EndToEnd.Workspace;

/// <summary>Repositories that are meant to do harm, or hang, and an environment that points elsewhere.</summary>
public sealed class ForeignRepositoryTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    private readonly GitFolder _git = new();

    public void Dispose() => _git.Dispose();

    // What a partial clone lacks git would fetch by the program that `ext::` names.
    [Fact]
    public void A_missing_object_is_not_fetched_by_a_program()
    {
        _git.With("plan.yaml", "workspace: {title: One}").Commit("one");
        foreach (var (setting, value) in new[]
        {
            ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"),
            ("remote.origin.url", $"ext::touch {_git.At("attacked")}"), ("protocol.allow", "always"), ("protocol.ext.allow", "always"),
        }) _git.Git("config", setting, value);
        var blob = _git.Git("rev-parse", "one:plan.yaml").Trim();
        File.Delete(_git.At($".git/objects/{blob[..2]}/{blob[2..]}"));

        PlanAtCommit.Read(_git.Path, "one");
        var call = new PlanAsCode.Workspace.Git.GitFolder(_git.Path).Commit(blob);

        Assert.NotNull(call.Problem);
        Assert.False(File.Exists(_git.At("attacked")));
    }

    [Fact]
    public void A_bare_repository_inside_of_the_files_is_not_read()
    {
        _git.With("plan.yaml", "").Commit("one");
        _git.Git("clone", "--quiet", "--bare", _git.Path, _git.At("inner"));

        Assert.Equal($"`{_git.At("inner")}` looks like a bare git repository, and of such ones nothing is read", PlanAtCommit.Read(_git.At("inner"), "HEAD").Problem);
    }

    [Fact]
    public void A_repository_that_does_not_answer_is_given_up()
    {
        _git.With("plan.yaml", "").Commit("one");
        PlanProgram.Start("mkfifo", _git.Path, [], ".git/packed-refs").Expect(0);

        Assert.Equal("git does not answer", new PlanAsCode.Workspace.Git.GitFolder(_git.Path) { Patience = Soon }.Commit("nosuch").Problem);
    }

    [Fact]
    public void An_object_that_does_not_come_is_given_up()
    {
        _git.With("plan.yaml", "").Commit("one");
        PlanProgram.Start("mkfifo", _git.Path, [], ".git/packed-refs").Expect(0);
        using var objects = ObjectReader.Open(_git.Path, Soon).Value!;

        Assert.Equal("git does not answer", Assert.Throws<IOException>(() => objects.Read("nosuch", 100)).Message);
    }

    [Theory]
    [InlineData("GIT_OBJECT_DIRECTORY", "/nowhere")]
    [InlineData("GIT_SHALLOW_FILE", "/dev/null")]
    [InlineData("GIT_DIR", "/nowhere")]
    [InlineData("GIT_CONFIG_COUNT", "nonsense")]
    [InlineData("GIT_TRACE", "1")]
    [InlineData("GIT_TRACE2_EVENT", "1")]
    public void Variables_of_another_call_of_git_do_not_count(string name, string value)
    {
        _git.With("plan.yaml", "projects: {p: {start: 2026-03-02, tasks: {a: {duration: 1d}}}}").Commit("one");
        var expected = PlanProgram.RunIn(_git.Path, "health", "--baseline", "one", "--as-of", "2026-03-02");

        var outcome = PlanProgram.RunWith(_git.Path, new() { [name] = value }, "health", "--baseline", "one", "--as-of", "2026-03-02");

        Assert.Equal((expected.ExitCode, expected.Out, expected.Error), (outcome.ExitCode, outcome.Out, outcome.Error));
        Assert.DoesNotContain("git", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/home/a", "/home/a")]
    [InlineData("/home/a b", "'/home/a b'")]
    [InlineData("/x/$(touch y)", "'/x/$(touch y)'")]
    [InlineData("/x/it's", "'/x/it'\\''s'")]
    public void The_command_that_allows_a_folder_can_be_pasted(string folder, string word)
    {
        var output = new GitOutput(128, [], $"fatal: detected dubious ownership in repository at '{folder}'\nTo add an exception, call:\n\tgit config --global --add safe.directory x\n", null);

        Assert.EndsWith($"`git config --global --add safe.directory {word}` allows it", GitTrouble.InWords(output, "/other"), StringComparison.Ordinal);
    }
}
