using System.Text;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Reports.Charts;

/// <summary>What lies behind the bars: striped rows, days without work, the lines of the axis.</summary>
internal static class GanttGround
{
    public static void Draw(SvgWriter svg, GanttScale scale, GanttView view, GanttWindow window)
    {
        Stripes(svg, window, GanttScale.Width);
        if (scale.ShowsDays) ClosedDays(svg, scale, view, window);

        var lines = new StringBuilder();
        foreach (var x in GanttAxis.Lines(scale)) lines.Append($"M{SvgWriter.Number(x)} {SvgWriter.Number(window.Top)}V{SvgWriter.Number(window.Bottom)}");
        if (lines.Length > 0) svg.Path("g-grid", lines.ToString());
    }

    public static void Stripes(SvgWriter svg, GanttWindow window, decimal width)
    {
        for (var row = window.First + (window.First % 2); row < window.End; row += 2)
            svg.Rectangle("g-stripe", 0, row * GanttChart.RowHeight, width, GanttChart.RowHeight);
    }

    private static void ClosedDays(SvgWriter svg, GanttScale scale, GanttView view, GanttWindow window)
    {
        var path = new StringBuilder();
        for (var at = 0; at < view.ClosedDays.Length;)
        {
            var first = at;
            do at++;
            while (at < view.ClosedDays.Length && view.ClosedDays[at].DayNumber == view.ClosedDays[at - 1].DayNumber + 1);

            var from = Math.Max(scale.At(view.ClosedDays[first]), 0);
            var to = Math.Min(scale.At(view.ClosedDays[at - 1].DayNumber + 1m), GanttScale.Width);
            if (to <= from) continue;

            path.Append($"M{SvgWriter.Number(from)} {SvgWriter.Number(window.Top)}H{SvgWriter.Number(to)}V{SvgWriter.Number(window.Bottom)}H{SvgWriter.Number(from)}z");
        }

        if (path.Length > 0) svg.Path("g-closed", path.ToString());
    }
}
