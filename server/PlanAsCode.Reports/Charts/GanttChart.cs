using System.Globalization;
using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Charts;

/// <summary>
/// Draws the schedule of a project as SVG in the page. The rows come in short drawings below each other, all windows of one
/// coordinate system: a printed page breaks between them, and repeats the axis, which is the head of their table.
/// </summary>
internal static class GanttChart
{
    public const decimal RowHeight = 26;

    private const int RowsOfDrawing = 12;

    public static SafeHtml Draw(GanttView view)
    {
        var svg = new SvgWriter();
        foreach (var panel in GanttPanel.Of(view))
        {
            if (panel.Fold is null)
            {
                DrawPanel(svg, view, panel);
                continue;
            }

            svg.Markup("<details class=\"panel\"><summary>").Text(panel.Fold).Markup(" <span class=\"quiet\">")
                .Text(Span(panel)).Markup("</span></summary>");
            DrawPanel(svg, view, panel);
            svg.Markup("</details>");
        }

        return svg.ToHtml();
    }

    private static string Span(GanttPanel panel)
    {
        var rows = NumberWords.Count(panel.Rows.Length - 1, "row");
        var group = panel.Rows[0];
        return group.HasDates ? $"{rows}, {DateWords.Span(group.StartDate, group.FinishDate)}" : rows;
    }

    private static void DrawPanel(SvgWriter svg, GanttView view, GanttPanel panel)
    {
        var scale = GanttScale.Of(panel.Rows, view.AsOf);
        svg.Markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").Text($"Gantt chart: {panel.Fold ?? view.Title}").Markup("\">")
            .Markup("<table class=\"gantt\" role=\"presentation\"><thead><tr><td class=\"g-side\"></td><td>");
        GanttAxis.Draw(svg, scale, view.AsOf);
        svg.Markup("</td></tr></thead><tbody>");
        for (var first = 0; first < panel.Rows.Length; first += RowsOfDrawing)
        {
            var window = new GanttWindow(first, Math.Min(RowsOfDrawing, panel.Rows.Length - first));
            svg.Markup("<tr><td class=\"g-side\">");
            GanttLabels.Draw(svg, panel.Rows, window);
            svg.Markup("</td><td>");
            DrawWindow(svg, view, panel, scale, window);
            svg.Markup("</td></tr>");
        }

        svg.Markup("</tbody></table></div>");
        if (!panel.ShowsLinks)
            svg.Markup("<p class=\"quiet\">").Text($"{NumberWords.Count(panel.Links.Length, "link")} between these rows: too many to draw.").Markup("</p>");
    }

    private static void DrawWindow(SvgWriter svg, GanttView view, GanttPanel panel, GanttScale scale, GanttWindow window)
    {
        var id = HtmlText.Escape(string.Create(CultureInfo.InvariantCulture, $"{panel.Id}-{window.First}"));
        svg.OpenDrawing(window.Top, GanttScale.Width, window.Height, $"class=\"g-rows\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"")
            .Markup($"<title id=\"{id}-t\">").Text($"{panel.Fold ?? view.Title}: rows {window.First + 1} to {window.End} of {panel.Rows.Length}").Markup("</title>")
            .Markup($"<desc id=\"{id}-d\">").Text(Description(panel, window)).Markup("</desc>");
        GanttGround.Draw(svg, scale, view, window);
        if (panel.ShowsLinks) GanttLinks.Draw(svg, panel, scale, window);
        for (var row = window.First; row < window.End; row++) GanttBar.Draw(svg, panel.Rows[row], scale, row * RowHeight);
        if (scale.Shows(view.AsOf)) svg.Line("g-asof", scale.At(view.AsOf), window.Top, scale.At(view.AsOf), window.Bottom);
        svg.CloseDrawing();
    }

    private static string Description(GanttPanel panel, GanttWindow window) =>
        string.Join(" ", panel.Rows.Skip(window.First).Take(window.Count).Select(row => GanttBar.Words(row) + "."));
}
