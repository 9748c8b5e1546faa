using System.Text.Json;
using System.Text.RegularExpressions;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>The page about the command line says what the program does: its examples are run, its tables are complete.</summary>
public sealed partial class CliPageTests : IDisposable
{
    private const string Elision = "…";

    /// <summary>The page and, behind it, that about the JSON.</summary>
    private static readonly string Page = string.Concat(
        new[] { "docs/cli.md", "docs/json.md" }.Select(page => File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n")));

    private readonly TemporaryFolder _folder = new();

    public CliPageTests() => _folder.With("plan.yaml", Block().Matches(Page).First(block => block.Groups[1].Value == "yaml").Groups[2].Value);

    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (var block in Block().Matches(Page).Where(block => block.Groups[1].Value == "console"))
            {
                foreach (Match call in Call().Matches(block.Groups[2].Value)) calls.Add(call.Groups[1].Value, call.Groups[2].Value);
            }

            return calls;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Calls))]
    public void Every_example_prints_what_it_shows(string call, string shown)
    {
        var outcome = PlanProgram.RunIn(_folder.Path, call.Split(' '));
        var printed = (outcome.Out + outcome.Error).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()).ToList();
        var at = 0;
        foreach (var part in Parts(shown))
        {
            var found = Enumerable.Range(at, printed.Count - at).FirstOrDefault(start => printed.Skip(start).Take(part.Length).SequenceEqual(part), -1);
            Assert.True(found >= 0 && (at > 0 || found == 0), $"`plan {call}` does not print\n{string.Join('\n', part)}\nbut\n{string.Join('\n', printed)}");
            at = found + part.Length;
        }

        Assert.True(shown.TrimEnd().EndsWith(Elision, StringComparison.Ordinal) || at == printed.Count, $"`plan {call}` prints more:\n{string.Join('\n', printed.Skip(at))}");
    }

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
        var chapter = Page[Page.IndexOf($"## The JSON of {command}", StringComparison.Ordinal)..];

        Assert.DoesNotContain(Keys(json), key => !chapter.Contains($"`{key}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_and_every_option_has_its_place()
    {
        var commands = CommandOfHelp().Matches(PlanProgram.Run("--help").Expect(0).Out).Select(command => command.Groups[1].Value).ToList();
        var options = commands.Append("").SelectMany(command => OptionOfHelp().Matches(PlanProgram.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Expect(0).Out))
            .Select(option => option.Value).Distinct().ToList();

        Assert.NotEmpty(commands);
        Assert.DoesNotContain(commands, command => !Page.Contains($"\n## plan {command}\n", StringComparison.Ordinal));
        Assert.DoesNotContain(options, option => !Page.Contains($"`{option}", StringComparison.Ordinal));
    }

    /// <summary>The lines shown, cut where a line says that some are left out.</summary>
    private static IEnumerable<string[]> Parts(string shown) =>
        $"\n{shown}".Split($"\n{Elision}\n").Select(part => part.Trim('\n')).Where(part => part.Length > 0).Select(part => part.Split('\n'));

    private static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Keys(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\$ plan ([^\n]+)\n((?:(?!\$ ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex("^  ([a-z]+)(?: <| {2})", RegexOptions.Multiline)]
    private static partial Regex CommandOfHelp();

    [GeneratedRegex("--[a-z][a-z-]*")]
    private static partial Regex OptionOfHelp();
}
