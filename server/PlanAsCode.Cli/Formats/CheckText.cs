using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>
/// Findings for people: one line each, what is written there, related places, a sum at the end. Many of one rule are put together
/// without excerpts; <c>--verbose</c> shows each in full, <c>--quiet</c> only the lines.
/// </summary>
public sealed class CheckText
{
    private const int MostInFull = 5;

    private readonly StringBuilder _text = new();
    private readonly PathsShown _paths;
    private readonly Palette _palette;
    private readonly int _width;

    private CheckText(PathsShown paths, Palette palette, int width)
    {
        _paths = paths;
        _palette = palette;
        _width = width;
    }

    public static string Of(PlanCall plan, Messages messages)
    {
        var palette = plan.Output is null ? messages.Palette : Palette.Plain;
        var check = new CheckText(PathsShown.From(plan.Loaded.Root), palette, messages.Screen.Width);
        var findings = plan.Findings;
        if (messages.IsQuiet) check.WriteLines(findings);
        else check.WriteAll(findings, group: !messages.IsVerbose);
        if (!messages.IsQuiet) check.WriteSum(findings, plan);
        return check._text.ToString();
    }

    private void WriteLines(ImmutableArray<Diagnostic> findings)
    {
        foreach (var finding in findings) WriteLine(finding);
    }

    private void WriteAll(ImmutableArray<Diagnostic> findings, bool group)
    {
        var many = findings.GroupBy(finding => (finding.Severity, finding.Rule)).Where(some => group && some.Count() > MostInFull).ToList();
        var grouped = many.Select(some => some.Key).ToHashSet();
        foreach (var finding in findings.Where(finding => !grouped.Contains((finding.Severity, finding.Rule)))) WriteInFull(finding);
        foreach (var some in many.OrderByDescending(some => some.Key.Severity).ThenBy(some => some.Key.Rule, StringComparer.Ordinal))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{some.Count()} findings of one rule, {_palette.Bold(some.Key.Rule)}:\n");
            WriteLines([.. some]);
            _text.Append('\n');
        }
    }

    private void WriteInFull(Diagnostic finding)
    {
        WriteLine(finding);
        Excerpt.Write(_text, finding.Place, finding.Severity, _palette, _width);
        foreach (var related in finding.Related)
            _text.Append(CultureInfo.InvariantCulture, $"  {Where(related.Place)}: {Shown.Line(related.Message)}\n");
        _text.Append('\n');
    }

    private void WriteLine(Diagnostic finding)
    {
        var severity = SeverityWord.Painted(finding.Severity, _palette);
        _text.Append(CultureInfo.InvariantCulture, $"{Where(finding.Place)}: {severity} {_palette.Dim(finding.Rule)}: {Shown.Line(finding.Message)}\n");
    }

    private void WriteSum(ImmutableArray<Diagnostic> findings, PlanCall plan)
    {
        var files = Counted(plan.Loaded.Snapshot.Files.Length, "file");
        var asOf = plan.Analysis.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var of = plan.Filter.KeepsAll ? "" : " for what was asked";
        if (findings.IsEmpty)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{_palette.Green("Nothing found")}{of} in {files}, as of {asOf}.\n");
            return;
        }

        var kinds = findings.GroupBy(finding => finding.Severity).OrderByDescending(some => some.Key)
            .Select(some => Counted(some.Count(), SeverityWord.Of(some.Key)));
        _text.Append(CultureInfo.InvariantCulture, $"{_palette.Bold(string.Join(", ", kinds))}{of} in {files}, as of {asOf}. `plan explain RULE` tells more.\n");
    }

    private string Where(Place place)
    {
        var start = place.Start;
        return string.Create(CultureInfo.InvariantCulture, $"{_paths.Of(place.Path)}:{start.Line + 1}:{start.Character + 1}");
    }

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
