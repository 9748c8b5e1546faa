using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>Progress against the agreed plan, read out of real repositories.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Agreed = """
        workspace: {currency: USD}
        projects:
          fence:
            start: 2026-03-02
            tasks:
              side1: {effort: 1d, cost: 1000}
              side2: {effort: 1d, cost: 1000, after: [side1]}
              side3: {effort: 1d, cost: 1000, after: [side2]}
              side4: {effort: 1d, cost: 1000, after: [side3]}
        """;

    private const string Now = """
        workspace: {currency: USD, as-of: 2026-03-05}
        projects:
          fence:
            start: 2026-03-02
            tasks:
              side1: {effort: 1d, cost: 1000, started: 2026-03-02, finished: 2026-03-02, spent-cost: 1000}
              side2: {effort: 1d, cost: 1000, after: [side1], started: 2026-03-03, finished: 2026-03-03, spent-cost: 1200}
              side3: {effort: 1d, cost: 1000, after: [side2], started: 2026-03-04, done: 50%, spent-cost: 600}
              side4: {effort: 1d, cost: 1000, after: [side3]}
        """;

    private readonly GitFolder _git = new();

    public void Dispose() => _git.Dispose();

    // The fence of the PMP Exam Prep, end of day 3.
    [Fact]
    public void Json_has_every_figure_of_the_fence()
    {
        _git.With("work/plan.yaml", Agreed).Commit("agreed").With("work/plan.yaml", Now.Replace("as-of: 2026-03-05", "as-of: 2026-03-05, baseline: agreed", StringComparison.Ordinal));

        var json = Schedule(_git.At("work"));

        var value = json.GetProperty("projects")[0].GetProperty("earnedValue");
        Assert.Equal(
            "4000.00 3000.00 2500.00 2800.00 -500.00 -300.00 4480.00 4300.00 4816.00 1680.00 -480.00",
            string.Join(' ', new[] { "bac", "pv", "ev", "ac", "sv", "cv", "eac", "eacAtPlannedRate", "eacCombined", "etc", "vac" }.Select(key => value.GetProperty(key).GetProperty("amount").GetString())));
        Assert.Equal("0.8333 0.8929 1.25 2.5 -0.5 0.8333", string.Join(' ', new[] { "spi", "cpi", "tcpi", "earnedScheduleDays", "svTDays", "spiT" }.Select(key => value.GetProperty(key).GetRawText())));
        Assert.Equal("agreed money", $"{value.GetProperty("baseline").GetString()} {value.GetProperty("unit").GetString()}");
        Assert.Equal("""{"tasks":1,"against":"agreed","added":0,"removed":0}""", JsonSerializer.Serialize(json.GetProperty("moved")));
    }

    [Fact]
    public void Text_says_it_in_a_few_lines()
    {
        _git.With("plan.yaml", Agreed).Commit("agreed").With("plan.yaml", Now);

        var text = PlanProgram.RunIn(_git.Path, "schedule", "--baseline", "agreed").Expect(0).Out;

        Assert.Contains(
            """
            Against agreed: budget 4,000.00 USD, planned by now 3,000.00 USD, earned 2,500.00 USD, spent 2,800.00 USD
              cost      CPI 0.89, variance -300.00 USD, estimate at completion 4,480.00 USD (-480.00 USD)
              schedule  SPI 0.83, variance -500.00 USD, earned schedule 2.5d of 3d passed, SPI(t) 0.83
            """,
            text,
            StringComparison.Ordinal);
        Assert.Contains("Against agreed, 1 task has moved.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("./old")]
    [InlineData("old/")]
    public void A_folder_can_be_the_baseline(string folder)
    {
        _git.With("plan.yaml", Now + "\n").With("old/plan.yaml", Agreed);

        Assert.Equal("2500.00", Schedule(_git.Path, "--baseline", folder).GetProperty("projects")[0].GetProperty("earnedValue").GetProperty("ev").GetProperty("amount").GetString());
    }

    // Committed on Tuesday without a start: the baseline's plan begins on that day, whatever today is.
    [Fact]
    public void A_baseline_is_scheduled_as_of_the_day_of_its_commit()
    {
        _git.With("plan.yaml", "projects: {web: {tasks: {a: {effort: 2d}}}}").Commit("agreed", "2026-03-03T12:00:00+0100");
        _git.With("plan.yaml", "workspace: {as-of: 2026-03-10}\nprojects: {web: {tasks: {a: {effort: 2d}}}}");

        var value = Schedule(_git.Path, "--baseline", "HEAD").GetProperty("projects")[0].GetProperty("earnedValue");

        Assert.Equal("2026-03-03", value.GetProperty("curve")[0].GetProperty("date").GetString());
        Assert.Equal("2 2 days", $"{value.GetProperty("bac").GetRawText()} {value.GetProperty("pv").GetRawText()} {value.GetProperty("unit").GetString()}");
    }

    [Theory]
    [InlineData("nosuch", "git knows no commit `nosuch`")]
    [InlineData("HEAD~99", "git knows no commit `HEAD~99`")]
    [InlineData("no such", "git knows no commit `no such`")]
    [InlineData("--upload-pack=x", "`--upload-pack=x` is no git ref: none begins with `-`")]
    [InlineData("./nowhere", "there is no folder `./nowhere`")]
    public void A_baseline_of_the_call_that_cannot_be_had_ends_it(string baseline, string problem)
    {
        _git.With("plan.yaml", Now).Commit("one");

        var outcome = PlanProgram.RunIn(_git.Path, "schedule", $"--baseline={baseline}").Expect(2);

        Assert.Equal($"plan: --baseline: {problem}\n", outcome.Error);
        Assert.Equal("", outcome.Out);
    }

    [Fact]
    public void A_baseline_of_the_plan_that_cannot_be_had_is_an_info_and_earned_value_says_so()
    {
        _git.With("plan.yaml", Now.Replace("as-of: 2026-03-05", "as-of: 2026-03-05, baseline: nosuch", StringComparison.Ordinal)).Commit("one");

        var json = Schedule(_git.Path);
        var check = PlanProgram.RunIn(_git.Path, "check", "--quiet").Expect(0).Out;

        Assert.Equal(JsonValueKind.Null, json.GetProperty("projects")[0].GetProperty("earnedValue").ValueKind);
        Assert.Equal("the baseline `nosuch` cannot be had: git knows no commit `nosuch`", json.GetProperty("projects")[0].GetProperty("earnedValueReason").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("moved").ValueKind);
        Assert.Contains("plan.yaml:1:57: info baseline-missing: progress is not measured: git knows no commit `nosuch`", check, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_git_a_plan_is_checked_and_the_baseline_says_what_is_missing()
    {
        _git.With("plan.yaml", Now.Replace("as-of: 2026-03-05", "as-of: 2026-03-05, baseline: one", StringComparison.Ordinal)).Commit("one");
        var dotnet = Path.GetDirectoryName(PlanProgram.Start("sh", _git.Path, [], "-c", "command -v dotnet").Out.Trim());
        Directory.CreateDirectory(_git.At("tools"));
        if (File.Exists($"{dotnet}/dotnet")) File.CreateSymbolicLink(_git.At("tools/dotnet"), $"{dotnet}/dotnet");

        var outcome = PlanProgram.Start("sh", _git.Path, [], "-c", $"PATH='{_git.At("tools")}'; {PlanProgram.ShellWords} check --quiet");

        Assert.Contains("git is not installed: no folder of PATH has a program `git`", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_with_errors_says_so_and_measures_no_half_budget()
    {
        _git.With("plan.yaml", "projects: {web: {start: 2026-03-02, tasks: {a: {duration: 2d, cost: 10}, b: {duration: 1d, cost: 20, after: [c]}, c: {duration: 1d, after: [b]}, d: {durration: 3d, cost: x}}}}\n").Commit("agreed");
        _git.With("plan.yaml", "workspace: {as-of: 2026-03-03}\nprojects: {web: {start: 2026-03-02, tasks: {a: {duration: 2d, started: 2026-03-02, done: 50%}}}}\n");

        var project = Schedule(_git.Path, "--baseline", "agreed").GetProperty("projects")[0];
        var text = PlanProgram.RunIn(_git.Path, "schedule", "--baseline", "agreed").Expect(0);

        Assert.Equal("in the baseline `agreed` 2 tasks have no dates, and so no budget to measure `web` by", project.GetProperty("earnedValueReason").GetString());
        Assert.Contains("plan: the baseline `agreed` has 2 errors: what they hide is not in it", text.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_of_which_nothing_can_be_read_is_refused()
    {
        _git.With("plan.yaml", "projects: [unclosed\n").Commit("agreed");
        _git.With("plan.yaml", Now);

        var outcome = PlanProgram.RunIn(_git.Path, "schedule", "--baseline", "agreed").Expect(2);

        Assert.Contains("--baseline: nothing can be measured: the baseline `agreed` has", outcome.Error, StringComparison.Ordinal);
    }

    private static JsonElement Schedule(string folder, params string[] options) =>
        JsonDocument.Parse(PlanProgram.RunIn(folder, ["schedule", "--format", "json", .. options]).Expect(0).Out).RootElement;
}
