using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>The page about risks, goals and lessons says what the program does: its examples are run, its tables are complete.</summary>
public sealed class RegistersPageTests : IDisposable
{
    private static readonly ConsolePage Page = ConsolePage.Read("docs/registers.md");

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", Page.Plan);

    public static TheoryData<string, string> Calls => Page.Calls();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Calls))]
    public void Every_example_prints_what_it_shows(string call, string shown) => ConsolePage.Check(call, shown, _folder.Path);

    [Theory]
    [InlineData("risks")]
    [InlineData("goals")]
    [InlineData("lessons")]
    public void Every_key_of_the_json_is_explained(string command)
    {
        _folder.With("more.plan.yaml", """
            goals: {idle: {}, none: {measures: {x: {from: 1, now: 2}}}}
            risks: {vague: {}, late: {affects: [shop.payment], actions: [shop.orders]}, luck: {kind: opportunity, probability: 10%, impact: {cost: 10 EUR}}}
            projects: {free: {title: Migrate, notes: "See [[lessons.count-first]]", tasks: {a: {effort: 1d}}}}

            """);
        var json = JsonDocument.Parse(PlanProgram.RunIn(_folder.Path, command, "--format", "json").Expect(0).Out).RootElement;

        Assert.Empty(Page.UnexplainedKeys(command, json));
        Assert.Equal($"plan-as-code/{command}/1", json.GetProperty("schema").GetString());
    }

    [Theory]
    [InlineData("risks")]
    [InlineData("goals")]
    [InlineData("lessons")]
    public void An_empty_plan_and_one_without_baseline_say_so(string command)
    {
        using var empty = new TemporaryFolder().With("plan.yaml", "workspace: {as-of: 2026-01-01}\n");

        Assert.Contains($"No {command}: the plan has none.", PlanProgram.RunIn(empty.Path, command).Expect(0).Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(PlanProgram.RunIn(empty.Path, command, "--format", "json").Expect(0).Out);
        Assert.Equal(0, json.RootElement.GetProperty(command).GetArrayLength());
    }

    [Theory]
    [InlineData("new-api no-tester", "risks", "--project", "shop")]
    [InlineData("", "risks", "--project", "pilot")]
    [InlineData("new-api no-tester", "risks", "--owner", "ana")]
    [InlineData("new-api no-tester", "risks", "plan.yaml")]
    [InlineData("online", "goals", "--project", "pilot")]
    [InlineData("online checkout", "goals", "--project", "shop")]
    [InlineData("count-first", "lessons", "--project", "shop")]
    public void Filters_keep_what_concerns_the_part_asked_for(string expected, params string[] call)
    {
        using var json = JsonDocument.Parse(PlanProgram.RunIn(_folder.Path, [.. call, "--format", "json"]).Expect(0).Out);

        Assert.Equal(expected, string.Join(' ', json.RootElement.GetProperty(call[0]).EnumerateArray().Select(entry => entry.GetProperty("id").GetString())));
    }

    [Fact]
    public void A_filter_that_fits_nothing_says_so() => Assert.Equal(
        "No risks fit what was asked.\n", PlanProgram.RunIn(_folder.Path, "risks", "--project", "pilot").Expect(0).Out);
}
