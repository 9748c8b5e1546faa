using System.Collections.Immutable;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Reports.Charts;

/// <summary>The names of the rows, left of the bars.</summary>
internal static class GanttLabels
{
    public const decimal Width = 280;

    private const decimal Indent = 14;
    // A little more than the style sheet says: some typefaces run wide.
    private const decimal FontSize = 14;
    private const int DeepestIndent = 6;

    public static void Draw(SvgWriter svg, ImmutableArray<GanttRow> rows, GanttWindow window)
    {
        svg.OpenDrawing(window.Top, Width, window.Height, "class=\"g-labels\" aria-hidden=\"true\"");
        GanttGround.Stripes(svg, window, Width);
        for (var at = window.First; at < window.End; at++)
        {
            var row = rows[at];
            var x = 8 + (Math.Min(row.Depth, DeepestIndent) * Indent);
            var isGroup = row.Kind == GanttRowKind.Group;
            var name = row.Status == "done" ? "✓ " + row.Title : row.Title;
            var fitted = TextWidth.Fit(name, FontSize, (Width - x - 6) / (isGroup ? 1.06m : 1));
            svg.Markup("<g>");
            if (fitted != name) svg.Title(row.Title);
            svg.Label(isGroup ? "g-label g-strong" : "g-label", x, (at * GanttChart.RowHeight) + 17, fitted).Markup("</g>");
        }

        svg.CloseDrawing();
    }
}
