using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Collects findings. What an alias shows at several uses is one mistake and reported once.</summary>
internal sealed class FindingList
{
    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<Place> _torn = [];
    private readonly HashSet<(string Rule, string Path, TextSpan Span)> _known = [];

    /// <summary>How often something was said; the same twice counts twice.</summary>
    public int Count { get; private set; }

    public void Error(string rule, Place place, string message, CodeFix? fix = null, RelatedPlace? related = null) =>
        Add(rule, Severity.Error, place, message, fix, related);

    public void Warning(string rule, Place place, string message, CodeFix? fix = null, RelatedPlace? related = null) =>
        Add(rule, Severity.Warning, place, message, fix, related);

    public void Add(Diagnostic finding)
    {
        Count++;
        if (_known.Add((finding.Rule, finding.Place.Path, finding.Place.Span))) _all.Add(finding);
    }

    /// <summary>The findings of another list, behind those of this one.</summary>
    public void Add(FindingList others)
    {
        foreach (var finding in others._all) Add(finding);
        _torn.UnionWith(others._torn);
    }

    /// <summary>A value that is only a piece of what was meant: that is reported, and what the piece says does not matter.</summary>
    public void ReadNothingInto(Place value)
    {
        Count++;
        _torn.Add(value);
    }

    /// <summary>All findings, those of the files as YAML included, by file and place; one about text that is no valid YAML anyway is left out.</summary>
    public ImmutableArray<Diagnostic> With(IEnumerable<YamlFile> files, IEnumerable<Diagnostic> unreadable)
    {
        var syntax = files.SelectMany(file => file.Problems).ToList();
        var broken = syntax.Where(problem => problem.Severity == Severity.Error).ToLookup(problem => problem.Place.Path);
        var own = _all.Where(finding => !_torn.Contains(finding.Place) && !broken[finding.Place.Path].Any(problem => IsSamePlace(problem.Place.Span, finding.Place.Span)));
        return
        [
            .. unreadable.Concat(syntax).Concat(own)
                .OrderBy(finding => finding.Place.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place.Span.Start)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    private static bool IsSamePlace(TextSpan problem, TextSpan finding) =>
        problem.Start < finding.End && finding.Start < problem.End;

    private void Add(string rule, Severity severity, Place place, string message, CodeFix? fix, RelatedPlace? related) =>
        Add(new Diagnostic(rule, severity, message, place)
        {
            Fixes = fix is null ? [] : [fix],
            Related = related is null ? [] : [related],
        });
}
