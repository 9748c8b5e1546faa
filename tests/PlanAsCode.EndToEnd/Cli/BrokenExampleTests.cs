using System.Text.Json;
using System.Text.RegularExpressions;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

/// <summary>Holds the marks in <c>examples/broken</c> against what the program says: all findings at the right place, and no other.</summary>
public sealed class BrokenExampleTests
{
    private const string Folder = "examples/broken";
    private const string Big = "it judges projects of twenty open tasks and more";
    private const string Off = "it is off unless the plan turns it on";

    /// <summary>Rules that no file in git can break.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["unreadable-file"] = "git stores no file without the right to read it",
        ["cpi-low"] = "it needs a baseline that git has, and the one named there is missing",
        ["bei-low"] = Big,
        ["cpli-low"] = Big,
        ["critical-path-broken"] = Off,
        ["invalid-actual-dates"] = Off,
        ["leads-in-links"] = Big,
        ["many-hard-constraints"] = Big,
        ["many-lags"] = Big,
        ["many-long-tasks"] = Big,
        ["many-missed-tasks"] = Big,
        ["many-missing-links"] = Big,
        ["many-unusual-links"] = Big,
        ["much-float"] = Big,
        ["negative-float"] = Off,
        ["tasks-without-resources"] = Off,
        ["velocity-misses-deadline"] = "it judges projects with three iterations behind them",
        ["spi-low"] = "it needs a baseline that git has, and the one named there is missing",
    };

    [Fact]
    public void Json_holds_every_marked_finding_at_its_place_and_no_other()
    {
        var json = JsonDocument.Parse(PlanProgram.Run("check", Folder, "--format", "json").Expect(1).Out).RootElement;

        Assert.Equal(Lines(Marks()), Lines(json.GetProperty("diagnostics").EnumerateArray().Select(Read)));
    }

    [Theory]
    [InlineData("--verbose")]
    [InlineData("--quiet")]
    [InlineData("--as-of=2026-03-02")]
    public void Text_names_the_same_places_and_rules(string option)
    {
        var text = PlanProgram.Run("check", Folder, option).Expect(1).Out;

        var said = Regex.Matches(text, @"(?m)^examples/broken/(\S+): (?:error|warning|info|hint) ([a-z0-9-]+): \S", RegexOptions.CultureInvariant);
        Assert.Equal(
            Marks().Select(mark => $"{mark.File}:{mark.Line + 1}:{mark.Start + 1} {mark.Rule}").Order(StringComparer.Ordinal),
            said.Select(line => $"{line.Groups[1].Value} {line.Groups[2].Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_is_broken_somewhere()
    {
        var rules = PlanProgram.Run("explain").Expect(0).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]);

        Assert.Equal(rules.Except(LeftOut.Keys).Order(StringComparer.Ordinal), Marks().Select(mark => mark.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    private static List<Mark> Marks()
    {
        var folder = Repository.PathOf(Folder);
        return [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)!).SelectMany(file => Mark.In(folder, file))];
    }

    /// <summary>A place over several lines is marked to the end of its first.</summary>
    private static Mark Read(JsonElement finding)
    {
        var file = Path.GetFileName(finding.GetProperty("file").GetString()!);
        var (start, end) = (finding.GetProperty("range").GetProperty("start"), finding.GetProperty("range").GetProperty("end"));
        var (line, from, to) = (start.GetProperty("line").GetInt32(), start.GetProperty("character").GetInt32(), end.GetProperty("character").GetInt32());
        if (end.GetProperty("line").GetInt32() > line) to = File.ReadLines(Repository.PathOf($"{Folder}/{file}")).ElementAt(line).Length;
        return new Mark(file, line, from, Math.Max(to, from + 1), finding.GetProperty("rule").GetString()!);
    }

    private static IEnumerable<string> Lines(IEnumerable<Mark> marks) =>
        marks.Select(mark => $"{mark.File}:{mark.Line + 1}: characters {mark.Start} to {mark.End} {mark.Rule}").Order(StringComparer.Ordinal);
}
