using System.Collections.Immutable;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Reports.Charts;

/// <summary>Rows of a Gantt chart that are drawn together, on one scale.</summary>
/// <param name="Fold">The words to unfold it by, or null where it always shows.</param>
internal sealed record GanttPanel(string Id, string? Fold, ImmutableArray<GanttRow> Rows, ImmutableArray<GanttLink> Links)
{
    // More rows than this and nobody finds anything: the upper levels come first, each group unfolds by itself.
    public const int MaxRows = 60;

    // More links than this hide the bars.
    public const int MaxLinks = 120;

    public bool ShowsLinks => Links.Length <= MaxLinks;

    public static IEnumerable<GanttPanel> Of(GanttView view)
    {
        if (view.Rows.Length <= MaxRows)
        {
            yield return new GanttPanel(view.Id, null, view.Rows, view.Links);
            yield break;
        }

        var depth = OverviewDepth(view.Rows);
        yield return Folded(Cut(view, view.Id, null, [.. Enumerable.Range(0, view.Rows.Length).Where(row => view.Rows[row].Depth <= depth)]), view, depth);
        for (var row = 0; row < view.Rows.Length; row++)
        {
            if (view.Rows[row].Depth != depth || view.Rows[row].Kind != GanttRowKind.Group) continue;

            var end = row + 1;
            while (end < view.Rows.Length && view.Rows[end].Depth > depth) end++;
            if (end - row > 1) yield return Cut(view, $"{view.Id}-{row}", view.Rows[row].Title, [.. Enumerable.Range(row, end - row)]);
        }
    }

    // A folded group stands for what is in it: it is critical where anything in it is.
    private static GanttPanel Folded(GanttPanel overview, GanttView view, int depth)
    {
        var critical = new HashSet<GanttRow>(ReferenceEqualityComparer.Instance);
        GanttRow? group = null;
        foreach (var row in view.Rows)
        {
            if (row.Depth <= depth) group = row.Kind == GanttRowKind.Group ? row : null;
            else if (row.IsCritical && group is not null) critical.Add(group);
        }

        return overview with { Rows = [.. overview.Rows.Select(row => critical.Contains(row) ? row with { IsCritical = true } : row)] };
    }

    private static int OverviewDepth(ImmutableArray<GanttRow> rows)
    {
        var depth = 0;
        var deepest = rows.Max(row => row.Depth);
        while (depth + 1 < deepest && rows.Count(row => row.Depth <= depth + 1) <= MaxRows) depth++;
        return depth;
    }

    private static GanttPanel Cut(GanttView view, string id, string? fold, ImmutableArray<int> rows)
    {
        var places = new Dictionary<int, int>();
        for (var place = 0; place < rows.Length; place++) places[rows[place]] = place;

        var links = view.Links
            .Where(link => places.ContainsKey(link.From) && places.ContainsKey(link.To))
            .Select(link => new GanttLink(places[link.From], places[link.To], link.Type));
        var baseDepth = fold is null ? 0 : view.Rows[rows[0]].Depth;
        var shown = rows.Select(row => baseDepth == 0 ? view.Rows[row] : view.Rows[row] with { Depth = view.Rows[row].Depth - baseDepth });
        return new GanttPanel(id, fold, [.. shown], [.. links]);
    }
}
