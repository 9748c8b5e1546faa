using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>A wrong call or environment: a clear message on stderr, exit code 2, nothing on stdout, nothing written.</summary>
public sealed class WrongCallTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("there is no command `chek`; did you mean `check`?", "chek")]
    [InlineData("unknown option `--nope`", "--nope")]
    [InlineData("unknown option `--formt`; did you mean `--format`?", "check", "--formt", "json")]
    [InlineData("unknown option `--as-off`; did you mean `--as-of`?", "schedule", "--as-off=2026-01-01")]
    [InlineData("unknown option `--outptu`; did you mean `--output`?", "report", ".", "--outptu", "x")]
    [InlineData("--format: `jsn` is none of text, json; did you mean `json`?", "check", "--format", "jsn")]
    [InlineData("--fail-on: `warnings` is none of", "check", "--fail-on", "warnings")]
    [InlineData("--as-of: `2026-02-30` is no day", "check", "--as-of", "2026-02-30")]
    [InlineData("--format", "check", "--format")]
    [InlineData("`b` is one argument too many", "check", "a", "b")]
    [InlineData("--with", "check", "--with", "overlay.plan.yaml")]
    [InlineData("did you mean `bash`?", "completion", "bahs")]
    [InlineData("there is no rule `resource-overboked`; did you mean `resource-overbooked`?", "explain", "resource-overboked")]
    [InlineData("there is no rule `zzz`; `plan explain` lists all", "explain", "zzz")]
    public void Says_what_is_wrong_with_the_words(string message, params string[] arguments) => Check(message, arguments);

    [Fact]
    public void What_follows_an_unknown_command_is_not_blamed_too() =>
        Assert.Equal(2, PlanProgram.Run("chek", "some-folder").Expect(2).Error.Count(letter => letter == '\n'));

    [Theory]
    [InlineData("check")]
    [InlineData("--help")]
    public void A_closed_output_is_no_bug_of_ours(string command)
    {
        if (OperatingSystem.IsWindows()) return;

        var outcome = PlanProgram.Start("sh", Repository.Root, [], "-c", $"{PlanProgram.ShellWords} {command} >&-").Expect(2);

        Assert.StartsWith("plan: the result cannot be written: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_is_not_written_over_a_plan()
    {
        _folder.With("plan.yaml", "projects: {web: {title: Web}}\n");

        Check("`plan.yaml` is a plan file: it is not overwritten", "schedule", "--output", "plan.yaml");
    }

    [Fact]
    public void A_path_that_does_not_exist() => Check("`nothing-here` does not exist", "check", "nothing-here");

    [Theory]
    [InlineData("check")]
    [InlineData("schedule")]
    [InlineData("report")]
    public void A_folder_without_plans(string command)
    {
        _folder.With("readme.md", "");

        Check("no plan in `.`", command);
    }

    [Fact]
    public void A_file_that_is_no_plan()
    {
        _folder.With("values.yaml", "a: 1");

        Check("`values.yaml` is no plan file", "check", "values.yaml");
    }

    [Fact]
    public void A_file_named_on_the_command_line_that_cannot_be_read()
    {
        _folder.With("latin.plan.yaml", [0x61, 0xE9]).With("binary.plan.yaml", [0, 0]).WithSparse("big.plan.yaml", 100L * 1024 * 1024);

        Check("not UTF-8", "check", "latin.plan.yaml");
        Check("binary", "check", "binary.plan.yaml");
        Check("100 MB", "check", "big.plan.yaml");
    }

    [Theory]
    [InlineData("the plan has no project `wbe`; did you mean `web`?", "--project", "wbe")]
    [InlineData("the plan has no resource `anna`; did you mean `ana`?", "--resource", "anna")]
    [InlineData("the plan has no resource or stakeholder `bob`", "--owner", "bob")]
    [InlineData("the plan has no label `q9`", "--label", "q9")]
    [InlineData("--to 2026-04-30 lies before --from 2026-05-01", "--from", "2026-05", "--to", "2026-04")]
    public void A_filter_that_names_what_is_not_there(string message, params string[] filter)
    {
        _folder.With("plan.yaml", "resources: {ana: {name: Ana}}\nprojects: {web: {title: Web, start: 2026-01-05, tasks: {a: {effort: 1d}}}}\n");

        Check(message, ["schedule", .. filter]);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("schedule")]
    [InlineData("report")]
    public void An_output_that_cannot_be_written(string command)
    {
        _folder.With("plan.yaml", "projects: {web: {title: Web, start: 2026-01-05, tasks: {a: {effort: 1d}}}}\n").With("file", "kept");

        Check("is a file, not a folder", command, "--as-of", "2026-01-05", "--output", "file/below/x");
        Assert.Equal("kept", _folder.Read("file"));
    }

    [Fact]
    public void A_template_that_fails()
    {
        _folder.With("plan.yaml", "projects: {web: {title: Web, start: 2026-01-05, tasks: {a: {effort: 1d}}}}\n").With("mine.html", "<p>\n{{ for }}\n");
        var before = _folder.AllFiles();

        Check("mine.html:2", "report", "--as-of", "2026-01-05", "--template", "mine.html", "--output", "out.html");
        Check("--template: `none.html`", "report", "--template", "none.html", "--output", "out.html");
        Check("is a folder", "report", "--template", ".", "--output", "out.html");
        Assert.Equal(before, _folder.AllFiles());
    }

    private void Check(string message, params string[] arguments)
    {
        var outcome = PlanProgram.RunIn(_folder.Path, arguments).Expect(2);

        Assert.Equal("", outcome.Out);
        Assert.StartsWith("plan: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }
}
