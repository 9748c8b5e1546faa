using System.Text.Json;
using System.Text.RegularExpressions;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>The page about the command line says what the program does: its examples are run, its tables are complete.</summary>
public sealed partial class CliPageTests : IDisposable
{
    private static readonly ConsolePage Page = ConsolePage.Read("docs/cli.md", "docs/json.md");

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("plan.yaml", Page.Plan);

    public static TheoryData<string, string> Calls => Page.Calls();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Calls))]
    public void Every_example_prints_what_it_shows(string call, string shown) => ConsolePage.Check(call, shown, _folder.Path);

    [Theory]
    [InlineData("check")]
    [InlineData("schedule")]
    [InlineData("health")]
    [InlineData("load")]
    [InlineData("iterations")]
    [InlineData("forecast")]
    public void Every_key_of_the_json_is_explained(string command)
    {
        _folder.With("more.plan.yaml", "projects: {none: {tasks: {a: {effort: 1d, after: [a]}, b: {elapsed: 2d}}}}\n");
        _folder.With("people.plan.yaml", """
            resources: {ben: {}, cleo: {}, lab: {kind: equipment}, both: {kind: team, members: [ana, ben]}}
            iterations: {r1: {start: 2026-01-05, finish: 2026-01-09}, r2: {start: 2026-01-12, finish: 2026-01-16}, r3: {start: 2026-01-19, finish: 2026-01-23}, r4: {start: 2026-02-09, finish: 2026-02-10, capacity: 1d}}
            projects:
              team:
                tasks:
                  a: {effort: 1d, assign: [ben], iteration: r1, finished: 2026-01-05}
                  b: {effort: 9d, assign: [ben, {skills: [sql]}], iteration: r4}
                  c: {effort: 9d, assign: [ben], iteration: r4}
                  d: {effort: 2d, assign: [ben], started: 2026-02-10}
                  e: {duration: 2d, assign: [{equipment: lab, units: 2}]}

            """);
        var json = JsonDocument.Parse(PlanProgram.RunIn(_folder.Path, command, "--format", "json").Out).RootElement;

        Assert.Empty(Page.UnexplainedKeys(command, json));
    }

    [Fact]
    public void Every_command_and_every_option_has_its_place()
    {
        var commands = CommandOfHelp().Matches(PlanProgram.Run("--help").Expect(0).Out).Select(command => command.Groups[1].Value).ToList();
        var options = commands.Append("").SelectMany(command => OptionOfHelp().Matches(PlanProgram.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Expect(0).Out))
            .Select(option => option.Value).Distinct().ToList();

        Assert.NotEmpty(commands);
        Assert.DoesNotContain(commands, command => !Page.Text.Contains($"\n## plan {command}\n", StringComparison.Ordinal));
        Assert.DoesNotContain(options, option => !Page.Text.Contains($"`{option}", StringComparison.Ordinal));
    }

    [GeneratedRegex("^  ([a-z]+)(?: <| {2})", RegexOptions.Multiline)]
    private static partial Regex CommandOfHelp();

    [GeneratedRegex("--[a-z][a-z-]*")]
    private static partial Regex OptionOfHelp();
}
