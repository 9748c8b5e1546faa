using System.Text.RegularExpressions;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Rules;

/// <summary>
/// A fixture with the findings it should have: under a line, a comment of carets that cover the place (up to the line's end
/// where it goes on) and the rule's name. A <c>#</c> directly before the carets counts as one, for text at column 0.
/// </summary>
internal sealed partial class MarkedText
{
    private readonly List<(string Rule, string Place)> _marks = [];

    public MarkedText(string text)
    {
        var kept = new List<string>();
        var path = Fixture.DefaultPath;
        var line = 0;
        foreach (var row in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Mark().Match(row) is { Success: true } mark)
            {
                var carets = mark.Groups["carets"];
                _marks.Add((mark.Groups["rule"].Value, $"{path}:{line}:{carets.Index + 1}..{carets.Index + carets.Length}"));
                continue;
            }

            kept.Add(row);
            if (row.StartsWith("-- ", StringComparison.Ordinal) && row.EndsWith(" --", StringComparison.Ordinal)) (path, line) = (row[3..^3].Trim(), 0);
            else line++;
        }

        Fixture = Fixture.Parse(string.Join('\n', kept));
    }

    public Fixture Fixture { get; }

    public IEnumerable<string> MarkedRules => _marks.Select(mark => mark.Rule);

    public string PlacesOf(string rule) => InOrder(_marks.Where(mark => mark.Rule == rule).Select(mark => mark.Place));

    public static string PlacesOf(IEnumerable<Diagnostic> findings) => InOrder(findings.Select(PlaceOf));

    private static string PlaceOf(Diagnostic finding)
    {
        var (start, end) = (finding.Place.Start, finding.Place.End);
        var last = start.Line == end.Line ? end.Character : finding.Place.Source.LineText(start.Line).Length;
        return $"{finding.Place.Path}:{start.Line + 1}:{start.Character + 1}..{Math.Max(start.Character + 1, last)}";
    }

    private static string InOrder(IEnumerable<string> places) => string.Join('\n', places.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^ *(?:# +(?<carets>\^+)|(?<carets>#\^+)) (?<rule>[a-z0-9-]+)$")]
    private static partial Regex Mark();
}
