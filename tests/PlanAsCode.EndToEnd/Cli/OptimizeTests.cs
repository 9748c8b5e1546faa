using System.Text;
using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class OptimizeTests : IDisposable
{
    // In the written order Ana takes what has least late start, by name where that is the same, and Ben waits for her.
    private const string Plan = """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {name: Ana}, ben: {name: Ben}, eva: {name: Eva}}
        projects:
          web:
            start: 2026-03-02
            tasks:
              a: {effort: 2d, assign: [ana]}   # groundwork
              a2: {effort: 4d, assign: [eva], after: [a]}
              b:
                effort: 1d
                assign: [ana]
              b2: {effort: 3d, assign: [ben], after: [b]}
              b3: {effort: 4d, assign: [ben], after: [b]}

        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", Plan);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Says_what_was_gained_and_what_can_be_left()
    {
        var text = Optimize().Expect(0).Out;

        Assert.Matches("(?m)^Looked at [0-9,]+ schedules?, seed 1\\.$", text);
        Assert.Matches("(?m)^web: 2026-03-11 instead of 2026-03-13, 2 working days earlier; no order does better$", text);
        Assert.Contains("This order needs 1 priority; `--write` stores it.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stores_the_order_so_that_a_plain_schedule_shows_it()
    {
        var optimized = JsonDocument.Parse(Optimize("--write", "--format", "json").Expect(0).Out).RootElement;
        var plain = JsonDocument.Parse(PlanProgram.RunIn(_folder.Path, "schedule", "--format", "json").Expect(0).Out).RootElement;

        Assert.Equal(optimized.GetProperty("projects").GetRawText(), plain.GetProperty("projects").GetRawText());
        Assert.Equal("2026-03-11T17:00", plain.GetProperty("projects")[0].GetProperty("finish").GetString());
        Assert.True(optimized.GetProperty("optimized").GetProperty("optimal").GetBoolean());
        Assert.False(plain.TryGetProperty("optimized", out _));
        Assert.Equal(Plan.Split('\n').Length, File.ReadAllLines(_folder.At("plan.yaml")).Length);
        Assert.Contains("   # groundwork", _folder.Read("plan.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_as_a_diff_what_it_would_store()
    {
        var diff = Optimize("--write", "--dry-run").Expect(0).Out;

        Assert.StartsWith("--- a/plan.yaml\n+++ b/plan.yaml\n@@ -", diff, StringComparison.Ordinal);
        Assert.Contains("\n+", diff, StringComparison.Ordinal);
        Assert.Equal(Plan, File.ReadAllText(_folder.At("plan.yaml")));
    }

    [Fact]
    public void Says_that_there_is_nothing_to_write()
    {
        Optimize("--write").Expect(0);

        var again = Optimize("--write", "--dry-run").Expect(0);

        Assert.Empty(again.Out);
        Assert.Contains("No better order was found, nothing to write", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_line_breaks_and_the_byte_order_mark()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Plan.ReplaceLineEndings("\r\n"))];
        _folder.With("plan.yaml", bytes);

        Optimize("--write").Expect(0);

        var text = Encoding.UTF8.GetString(File.ReadAllBytes(_folder.At("plan.yaml")));
        Assert.Equal('\uFEFF', text[0]);
        Assert.Contains("priority: ", text, StringComparison.Ordinal);
        Assert.Equal(text, text.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void Refuses_to_change_what_others_share_and_changes_nothing()
    {
        var shared = Plan.Replace("a: {effort: 2d", "a: &a {effort: 2d", StringComparison.Ordinal)
            .Replace("      b:\n        effort: 1d\n        assign: [ana]", "      b: &b {effort: 1d, assign: [ana]}", StringComparison.Ordinal) + "x-shared: [*a, *b]\n";
        _folder.With("plan.yaml", shared);

        var outcome = Optimize("--write");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("which others share", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(shared, File.ReadAllText(_folder.At("plan.yaml")));
    }

    [Theory]
    [InlineData("--write goes with --optimize", "schedule", "--write")]
    [InlineData("--seed goes with --optimize", "schedule", "--seed", "3")]
    [InlineData("--dry-run goes with --write", "schedule", "--optimize", "--dry-run")]
    [InlineData("--time-limit: `soon` is no time", "schedule", "--optimize", "--time-limit", "soon")]
    [InlineData("--time-limit: `0s` is no time", "schedule", "--optimize", "--time-limit", "0s")]
    [InlineData("--time-limit: `99999999999999999999999999s` is too long; the longest is `240h`", "schedule", "--optimize", "--time-limit", "99999999999999999999999999s")]
    [InlineData("--time-limit: `79228162514264337593543950335h` is too long", "schedule", "--optimize", "--time-limit", "79228162514264337593543950335h")]
    [InlineData("--time-limit: `999999999999999999999999999999999999ms` is too long", "schedule", "--optimize", "--time-limit", "999999999999999999999999999999999999ms")]
    [InlineData("--schedules: `0` is no number of schedules", "schedule", "--optimize", "--schedules", "0")]
    public void A_wrong_call_is_told_what_is_right(string message, params string[] arguments)
    {
        var outcome = PlanProgram.RunIn(_folder.Path, arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_when_its_time_is_up() =>
        Assert.Contains("Looked at", PlanProgram.RunIn(_folder.Path, "schedule", "--optimize", "--time-limit", "50ms").Expect(0).Out, StringComparison.Ordinal);

    private Outcome Optimize(params string[] more) => PlanProgram.RunIn(_folder.Path, ["schedule", "--optimize", "--schedules", "300", .. more]);
}
