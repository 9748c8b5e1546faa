using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class CheckTests : IDisposable
{
    private const string Good = "projects: {web: {title: Web, start: 2026-01-05, tasks: {a: {effort: 1d}}}}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_the_place_the_line_with_carets_and_a_sum()
    {
        _folder.With("plan.yaml", """
            projects:
              web:
                title: Web
                start: 2026-01-05
                tasks:
                  größe: {effort: 1d}
                  b: {effort: 2d, asign: [ana]}
            """);

        var text = Check(1).Out;

        Assert.Contains("""
            plan.yaml:7:23: error unknown-key: unknown key `asign`; did you mean `assign`?
               7 |       b: {effort: 2d, asign: [ana]}
                 |                       ^^^^^
            """, text, StringComparison.Ordinal);
        Assert.Contains("plan.yaml:6:7: error invalid-id: ", text, StringComparison.Ordinal);
        Assert.Matches("""(?m)^2 errors.* in 1 file, as of 2026-01-05\. `plan explain RULE` tells more\.$""", text);
    }

    [Fact]
    public void Shows_related_places()
    {
        _folder.With("plan.yaml", Good).With("more.plan.yaml", "projects: {web: {title: Again}}\n");

        var text = Check(1).Out;

        Assert.Contains("plan.yaml:1:18: error set-twice: ", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^  more.plan.yaml:1:18: ", text);
    }

    [Fact]
    public void Puts_more_than_five_findings_of_one_rule_together()
    {
        _folder.With("plan.yaml", string.Concat(Enumerable.Range(1, 7).Select(i => $"sectoin-{i}: {{}}\n")));

        var text = Check(1).Out;

        Assert.Contains("7 findings of one rule, unknown-section:\n", text, StringComparison.Ordinal);
        Assert.Contains("\nplan.yaml:7:1: error unknown-section: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("^", text, StringComparison.Ordinal);
        Assert.Contains("^", Check(1, "--verbose").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_shows_a_line_a_finding_and_nothing_else()
    {
        _folder.With("plan.yaml", "sectoin: {}\n");

        var outcome = Check(1, "--quiet");

        Assert.Matches("\\Aplan.yaml:1:1: error unknown-section: [^\n]*\n\\z", outcome.Out);
        Assert.Equal("", outcome.Error);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("hint", 1)]
    [InlineData("never", 0)]
    public void Fails_for_findings_at_or_above_what_was_asked(string failOn, int exitCode)
    {
        _folder.With("plan.yaml", Good + "workspace:\n  title:\n");

        Assert.Contains("warning missing-value", Check(exitCode, "--fail-on", failOn).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_fails_by_default_but_not_with_never()
    {
        _folder.With("plan.yaml", "sectoin: {}\n");

        Check(1);
        Check(0, "--fail-on", "never");
    }

    [Fact]
    public void Files_that_cannot_be_read_are_findings_and_hide_nothing()
    {
        _folder.With("plan.yaml", "sectoin: {}\n").With("latin.plan.yaml", [.. "title: Gr"u8, 0xF6, .. "sse\n"u8])
            .With("binary.plan.yaml", [0, 1, 2]).WithSparse("big.plan.yaml", 100L * 1024 * 1024)
            .WithLink("loop/again", "..").WithLink("self.plan.yaml", "self.plan.yaml");

        var text = Check(1).Out;

        Assert.Contains("big.plan.yaml:1:1: error file-too-big: 100 MB", text, StringComparison.Ordinal);
        Assert.Contains("binary.plan.yaml:1:1: error not-utf-8: ", text, StringComparison.Ordinal);
        Assert.Contains("latin.plan.yaml:1:10: error not-utf-8: byte 0xF6", text, StringComparison.Ordinal);
        Assert.Contains("plan.yaml:1:1: error unknown-section: ", text, StringComparison.Ordinal);
        Assert.Contains("4 errors", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_shows_what_concerns_it()
    {
        _folder.With("plan.yaml", Good).With("a.plan.yaml", "sectoin: {}\n").With("b.plan.yaml", "projects: {web: {title: Again}}\n");

        Assert.DoesNotContain("set-twice", Check(1, "a.plan.yaml").Out, StringComparison.Ordinal);
        Assert.Contains("b.plan.yaml:1:18: error set-twice", Check(1, "b.plan.yaml").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown-section", Check(1, "b.plan.yaml").Out, StringComparison.Ordinal);
        Assert.Contains("set-twice", Check(1, "plan.yaml").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_shows_the_findings_of_what_it_keeps_and_of_broken_files()
    {
        _folder.With("plan.yaml", """
            projects:
              web: {title: Web, start: 2026-01-05, tasks: {a: {effort: 1d, asign: [x]}}}
              app: {title: App, start: 2026-01-05, tasks: {a: {effort: 1d, efort: 1d}}}
            """).With("broken.plan.yaml", "a: [\n");

        var text = Check(1, "--project", "web").Out;

        Assert.Contains("`asign`", text, StringComparison.Ordinal);
        Assert.DoesNotContain("`efort`", text, StringComparison.Ordinal);
        Assert.Contains("broken.plan.yaml:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_plan_can_move_the_cursor_of_a_terminal()
    {
        _folder.With("plan.yaml", "\"sect\\e[31moin\": {}\n# \u001b[2J\nx\u001b[31m: 1\n");

        Assert.DoesNotContain('\u001b', Check(1).Out);
        Assert.Contains('\u001b', Check(1, "--color", "always").Out);
        Assert.DoesNotContain("\u001b[2J", Check(1, "--color", "always").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_can_be_opened_from_where_the_user_is()
    {
        _folder.With("plans/plan.yaml", "sectoin: {}\n").With("plans/deep/a.plan.yaml", "");

        Assert.StartsWith("plans/plan.yaml:1:1: ", PlanProgram.RunIn(_folder.Path, "check", "plans").Out, StringComparison.Ordinal);
        Assert.StartsWith("../plan.yaml:1:1: ", PlanProgram.RunIn(_folder.At("plans/deep"), "check").Out, StringComparison.Ordinal);
    }

    private Outcome Check(int exitCode, params string[] more) =>
        PlanProgram.RunIn(_folder.Path, ["check", "--as-of", "2026-01-05", .. more]).Expect(exitCode);
}
