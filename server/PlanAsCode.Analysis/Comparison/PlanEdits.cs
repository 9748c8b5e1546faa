using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>The edits that lead from one plan to another, each as small as it can be taken back without leaving a plan with new errors.</summary>
internal sealed class PlanEdits
{
    /// <summary>More are put together file by file: nobody reads more, and each costs a schedule.</summary>
    private const int Most = 100;

    private readonly PlanSnapshot _before;
    private readonly PlanSnapshot _after;
    private readonly int _errors;

    private PlanEdits(PlanSnapshot before, PlanSnapshot after)
    {
        (_before, _after) = (before, after);
        _errors = ErrorsOf(after);
    }

    /// <summary>Each with the plan as it would be without it, in order of file and line.</summary>
    public static ImmutableArray<(PlanEdit Edit, PlanSnapshot Without)> Between(PlanSnapshot before, PlanSnapshot after, ImmutableArray<EntityChange> changes)
    {
        var edits = new PlanEdits(before, after);
        var lines = edits.Lines().ToList();
        var groups = Grouped(lines, changes);
        if (groups.Count > Most) groups = [.. groups.GroupBy(group => group[0].File, StringComparer.Ordinal).Select(file => file.SelectMany(group => group).ToList())];
        if (groups.Count > Most) groups = [[.. groups.SelectMany(group => group)]];
        var apart = groups.Select(group => (Lines: group, Without: edits.Without(group))).ToLookup(group => ErrorsOf(group.Without) <= edits._errors);

        // What leaves errors behind when taken back alone, such as one end of a renaming, is taken back with the others of its kind.
        List<LineEdit> together = [.. apart[false].SelectMany(group => group.Lines)];
        var all = apart[true].ToList();
        if (together.Count > 0) all.Add((together, edits.Without(together)));
        return [.. all.Select(group => (edits.Named(group.Lines, changes), group.Without)).OrderBy(pair => pair.Item1.Place.Path, StringComparer.Ordinal).ThenBy(pair => pair.Item1.Place.Span.Start)];
    }

    private static int ErrorsOf(PlanSnapshot plan) => plan.Problems.Count(problem => problem.Severity == Severity.Error);

    private IEnumerable<LineEdit> Lines()
    {
        var before = _before.Files.ToDictionary(file => file.Source.Path, file => file.Source, StringComparer.Ordinal);
        var after = _after.Files.ToDictionary(file => file.Source.Path, file => file.Source, StringComparer.Ordinal);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(path => LineEdits.Between(before.GetValueOrDefault(path) ?? new SourceText(path, ""), after.GetValueOrDefault(path) ?? new SourceText(path, "")));
    }

    /// <summary>Lines that a single change needs (both ends of a move) belong together.</summary>
    private static List<List<LineEdit>> Grouped(List<LineEdit> lines, ImmutableArray<EntityChange> changes)
    {
        var groupOf = Enumerable.Range(0, lines.Count).ToArray();
        foreach (var change in changes.Where(change => change.Change is ChangeKind.Moved or ChangeKind.Renamed))
        {
            var own = Enumerable.Range(0, lines.Count).Where(i => IsAbout(lines[i], change)).ToList();
            foreach (var i in own.Skip(1)) Unite(own[0], i);
        }

        return [.. Enumerable.Range(0, lines.Count).GroupBy(i => groupOf[i]).Select(group => group.Select(i => lines[i]).ToList())];

        void Unite(int one, int other)
        {
            var (kept, given) = (groupOf[one], groupOf[other]);
            for (var i = 0; i < groupOf.Length; i++)
            {
                if (groupOf[i] == given) groupOf[i] = kept;
            }
        }
    }

    private static bool IsAbout(LineEdit edit, EntityChange change) =>
        (change.Before is { } was && IsAt(edit.File, edit.Before, was.Place)) || (change.After is { } now && IsAt(edit.File, edit.After, now.Place));

    private static bool IsAt(string file, LineStretch lines, Place place) => place.Path == file && lines.Has(place.Start.Line);

    private PlanSnapshot Without(IReadOnlyCollection<LineEdit> edits)
    {
        var byFile = edits.ToLookup(edit => edit.File, StringComparer.Ordinal);
        var known = _after.Files.Select(file => file.Source.Path).ToHashSet(StringComparer.Ordinal);
        var changed = _after.Files.Select(file => byFile.Contains(file.Source.Path) ? file.With(TakenBack(file.Source)) : file);
        var back = byFile.Where(file => !known.Contains(file.Key)).Select(file => YamlFile.Parse(TakenBack(new SourceText(file.Key, ""))));
        return PlanSnapshot.From(changed.Concat(back));

        SourceText TakenBack(SourceText source) => new(source.Path, LineEdits.TakenBack(source.Text, byFile[source.Path]));
    }

    private PlanEdit Named(List<LineEdit> lines, ImmutableArray<EntityChange> changes)
    {
        var named = ImmutableArray.CreateBuilder<EntityChange>();
        foreach (var change in changes)
        {
            ImmutableArray<FieldChange> fields = [.. change.Fields.Where(field => lines.Exists(edit => IsIn(edit, change, field)))];
            var isWhole = change.Change != ChangeKind.Changed && lines.Exists(edit => IsAbout(edit, change));
            if (isWhole) named.Add(change);
            else if (!fields.IsEmpty) named.Add(change with { Change = ChangeKind.Changed, Fields = fields });
        }

        var first = lines[0];
        var source = (first.After.Count > 0 ? _after : _before).Files.Select(file => file.Source).First(file => file.Path == first.File);
        var at = source.Lines.StartOf(Math.Min((first.After.Count > 0 ? first.After : first.Before).First, source.Lines.Count - 1));
        var place = named.Count > 0 ? named[0].Fields is [{ } field, ..] ? field.Place : named[0].Entity.Place : new Place(source, TextSpan.FromBounds(at, at));
        return new PlanEdit(named.ToImmutable(), place) { Lines = [.. lines] };
    }

    private static bool IsIn(LineEdit edit, EntityChange change, FieldChange field) =>
        (field.To is not null && IsAt(edit.File, edit.After, field.Place))
        || (change.Before?.Fields.GetValueOrDefault(field.Field) is { } was && IsAt(edit.File, edit.Before, was.Key))
        || (change.After?.Fields.GetValueOrDefault(field.Field) is { } now && Overlaps(edit, now));

    /// <summary>A value over several lines of which one was changed.</summary>
    private static bool Overlaps(LineEdit edit, FieldPlace field) =>
        field.Key.Path == edit.File && edit.After.First <= field.Value.End.Line && edit.After.First + edit.After.Count > field.Key.Start.Line;
}
