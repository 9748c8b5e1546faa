using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Testing;

/// <summary>
/// Runs the parser over a folder in the form of the YAML test suite: <c>NAME.yaml</c> with the events a parser must see in
/// <c>NAME.event</c>, or with <c>NAME.error</c> beside it if it must be refused.
/// </summary>
public static class YamlSuite
{
    /// <summary>Rules of this language, which say nothing about whether a text is YAML.</summary>
    private static readonly ImmutableHashSet<string> HouseRules = ["duplicate-key", "template-braces", "text-cut-by-comment"];

    public static YamlSuiteResult Run(string folder) => Run(
        from input in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
        let events = Path.ChangeExtension(input, ".event")
        select new YamlSuiteCase(Path.GetFileNameWithoutExtension(input), File.ReadAllText(input), File.Exists(events) ? File.ReadAllText(events) : null));

    public static YamlSuiteResult Run(IEnumerable<YamlSuiteCase> cases)
    {
        var result = new YamlSuiteResult(0, 0, 0, 0, 0, []);
        foreach (var one in cases) result = Add(result, one);
        return result;
    }

    private static YamlSuiteResult Add(YamlSuiteResult sum, YamlSuiteCase one)
    {
        var source = new SourceText(one.Name, one.Yaml);
        var whole = YamlFile.Parse(source, YamlLimits.Default, int.MaxValue);
        var split = YamlFile.Parse(source, YamlLimits.Default, 0);
        var refused = whole.Problems.Any(IsRefusal);
        if (one.Events == null)
        {
            var difference = refused ? null : $"{one.Name}: accepted, but invalid";
            return sum with { Invalid = sum.Invalid + 1, InvalidRefused = sum.InvalidRefused + (refused ? 1 : 0), Differences = Noted(sum, difference) };
        }

        var isRight = !refused && YamlEvents.Of(whole) == Comparable(one.Events);
        var isSame = YamlEvents.Of(whole) == YamlEvents.Of(split) && refused == split.Problems.Any(IsRefusal);
        var noted = Noted(sum, isRight ? null : $"{one.Name}: {(refused ? "refused, but valid: " + whole.Problems.First(IsRefusal).Message : "other events")}");
        return sum with
        {
            Valid = sum.Valid + 1,
            ValidParsed = sum.ValidParsed + (isRight ? 1 : 0),
            SplitAsWhole = sum.SplitAsWhole + (isSame ? 1 : 0),
            Differences = isSame ? noted : noted.Add($"{one.Name}: another tree when split"),
        };
    }

    private static bool IsRefusal(Diagnostic problem) =>
        problem.Severity == Severity.Error && !HouseRules.Contains(problem.Rule) && !IsTag(problem);

    /// <summary>A tag of a program's own is valid YAML; a plan has no use for it.</summary>
    private static bool IsTag(Diagnostic problem) =>
        problem.Rule == "plain-value-forbidden" && problem.Place.Source.TextAt(problem.Place.Span).StartsWith('!');

    private static ImmutableArray<string> Noted(YamlSuiteResult sum, string? difference) =>
        difference == null ? sum.Differences : sum.Differences.Add(difference);

    /// <summary>The suite's events without what a tree does not keep: explicit markers and the style of collections.</summary>
    private static string Comparable(string events)
    {
        var lines = events.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            line.StartsWith("+DOC", StringComparison.Ordinal) ? "+DOC"
            : line.StartsWith("-DOC", StringComparison.Ordinal) ? "-DOC"
            : line.StartsWith("+MAP {}", StringComparison.Ordinal) ? "+MAP" + line[7..]
            : line.StartsWith("+SEQ []", StringComparison.Ordinal) ? "+SEQ" + line[7..]
            : line);
        return string.Concat(lines.Select(line => line + "\n"));
    }
}

/// <summary>One text of the suite; <paramref name="Events"/> is null where it must be refused.</summary>
public sealed record YamlSuiteCase(string Name, string Yaml, string? Events);

/// <param name="SplitAsWhole">Valid texts whose tree is the same when they are split into the smallest blocks.</param>
public sealed record YamlSuiteResult(int Valid, int ValidParsed, int SplitAsWhole, int Invalid, int InvalidRefused, ImmutableArray<string> Differences);
