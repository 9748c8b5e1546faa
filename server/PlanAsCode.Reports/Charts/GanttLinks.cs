using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Reports.Charts;

/// <summary>Links between rows as thin lines with an arrow head. A link that crosses several drawings is drawn in each.</summary>
internal static class GanttLinks
{
    private const decimal Step = 6;

    public static void Draw(SvgWriter svg, GanttPanel panel, GanttScale scale, GanttWindow window)
    {
        foreach (var link in panel.Links)
        {
            if (Math.Max(link.From, link.To) < window.First || Math.Min(link.From, link.To) >= window.End) continue;

            var (from, to) = (panel.Rows[link.From], panel.Rows[link.To]);
            if (!from.HasDates || !to.HasDates) continue;

            var name = from.IsCritical && to.IsCritical ? "g-link g-crit" : "g-link";
            svg.Path(name, Route(link, from, to, scale));
        }
    }

    private static string Route(GanttLink link, GanttRow from, GanttRow to, GanttScale scale)
    {
        var leavesEnd = link.Type is LinkType.FinishToStart or LinkType.FinishToFinish;
        var meetsStart = link.Type is LinkType.FinishToStart or LinkType.StartToStart;
        var x1 = Side(from, leavesEnd, scale);
        var x2 = Side(to, !meetsStart, scale);
        var y1 = (link.From * GanttChart.RowHeight) + GanttBar.Middle;
        var y2 = (link.To * GanttChart.RowHeight) + GanttBar.Middle;
        var down = y2 > y1 ? 1 : -1;

        // The usual case, one right after the other: down into the bar's upper edge.
        if (leavesEnd && meetsStart && to.Kind != GanttRowKind.Milestone && x2 >= x1 - 1 && x2 < x1 + (2 * Step))
        {
            var x = Math.Max(x1 + 3, x2 + 2);
            var edge = y2 - (down * (GanttBar.Diamond + 1));
            return $"M{At(x1, y1)}H{N(x)}V{N(edge)}M{At(x - 3, edge - (4 * down))}L{At(x, edge)}L{At(x + 3, edge - (4 * down))}";
        }

        var exit = leavesEnd ? x1 + Step : x1 - Step;
        var entry = meetsStart ? x2 - Step : x2 + Step;
        var head = meetsStart ? -4 : 4;
        var arrow = $"H{N(x2)}M{At(x2 + head, y2 - 3)}L{At(x2, y2)}L{At(x2 + head, y2 + 3)}";
        if (leavesEnd != meetsStart)
        {
            var outside = leavesEnd ? Math.Max(exit, entry) : Math.Min(exit, entry);
            return $"M{At(x1, y1)}H{N(outside)}V{N(y2)}{arrow}";
        }

        // Along the row it leads to: beside the bar it leaves stand the words of that row.
        if (leavesEnd ? exit <= entry : exit >= entry) return $"M{At(x1, y1)}H{N(exit)}V{N(y2)}{arrow}";

        return $"M{At(x1, y1)}H{N(exit)}V{N(y2 - (down * GanttBar.Middle))}H{N(entry)}V{N(y2)}{arrow}";
    }

    private static decimal Side(GanttRow row, bool isEnd, GanttScale scale)
    {
        var (left, right) = GanttBar.Ends(row, scale);
        if (row.Kind == GanttRowKind.Milestone) return isEnd ? left + GanttBar.Diamond : left - GanttBar.Diamond;

        return isEnd ? right : left;
    }

    private static string At(decimal x, decimal y) => $"{N(x)} {N(y)}";

    private static string N(decimal number) => SvgWriter.Number(number);
}
