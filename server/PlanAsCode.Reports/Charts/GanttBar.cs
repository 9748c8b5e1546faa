using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Charts;

/// <summary>One row of a Gantt chart: bar, group bracket or diamond, its deadline, and the words beside it.</summary>
internal static class GanttBar
{
    public const decimal Middle = GanttChart.RowHeight / 2;

    public const decimal Diamond = 7;

    private const decimal BarHeight = 14;
    private const decimal LeastWidth = 3;
    private const decimal FontSize = 12;
    private const decimal LongestNote = 260;

    public static void Draw(SvgWriter svg, GanttRow row, GanttScale scale, decimal top)
    {
        if (!row.HasDates)
        {
            svg.Label("g-note g-miss", 6, top + 17, "no dates: " + row.WhyNoDates);
            return;
        }

        var (left, right) = Ends(row, scale);
        svg.Markup("<g>").Title(Words(row));
        switch (row.Kind)
        {
            case GanttRowKind.Milestone:
                Milestone(svg, row, left, top);
                break;
            case GanttRowKind.Group:
                Group(svg, row, left, right, top);
                break;
            default:
                Task(svg, row, left, right, top);
                break;
        }

        var reach = row.Kind == GanttRowKind.Milestone ? Diamond : 0;
        var flag = row.Deadline is { } deadline && scale.Shows(deadline) ? scale.At(deadline.DayNumber + 1m) : (decimal?)null;
        Note(svg, row, left - reach, right + reach, flag, top);
        if (flag is { } at) Deadline(svg, row, at, top);
        svg.Markup("</g>");
    }

    /// <summary>Where the row begins and ends along the axis; a milestone is one place.</summary>
    public static (decimal Left, decimal Right) Ends(GanttRow row, GanttScale scale)
    {
        var left = scale.At(row.Start);
        return row.Kind == GanttRowKind.Milestone ? (left, left) : (left, Math.Max(scale.At(row.Finish), left + LeastWidth));
    }

    /// <summary>All that the row shows, as a sentence.</summary>
    public static string Words(GanttRow row)
    {
        if (!row.HasDates) return $"{row.Title}: no dates, {row.WhyNoDates}";

        List<string> parts = [$"{row.Title}: {DateWords.Span(row.StartDate, row.FinishDate)}"];
        if (row.Kind != GanttRowKind.Milestone || row.Status == "done") parts.Add(row.Status == "done" ? "done" : NumberWords.Percent(row.DonePercent) + " done");
        if (row.Status == "blocked") parts.Add("blocked");
        if (row.IsCritical) parts.Add("critical");
        if (row.Deadline is { } deadline) parts.Add($"deadline {DateWords.Of(deadline)}");
        if (row.Miss.Length > 0) parts.Add(row.Miss);
        if (row.People.Length > 0) parts.Add(row.People);
        return string.Join(", ", parts);
    }

    private static void Task(SvgWriter svg, GanttRow row, decimal left, decimal right, decimal top)
    {
        var y = top + Middle - (BarHeight / 2);
        var width = right - left;
        var radius = Math.Min(3, width / 2);
        svg.Rectangle(row.IsCritical ? "g-bar g-crit" : "g-bar", left, y, width, BarHeight, radius);
        var done = width * row.DonePercent / 100;
        if (done > 0) svg.Rectangle(row.IsCritical ? "g-done g-crit" : "g-done", left, y, done, BarHeight, radius);
        if (row.IsCritical) svg.Rectangle("g-edge", left, y + BarHeight, width, 2);
    }

    private static void Group(SvgWriter svg, GanttRow row, decimal left, decimal right, decimal top)
    {
        var y = top + Middle - 5;
        var foot = Math.Min(5, (right - left) / 2);
        var (l, r, t, b) = (SvgWriter.Number(left), SvgWriter.Number(right), SvgWriter.Number(y), SvgWriter.Number(y + 11));
        var f = SvgWriter.Number(foot);
        svg.Path(row.IsCritical ? "g-group g-crit" : "g-group", $"M{l} {t}H{r}V{b}l-{f} -5H{SvgWriter.Number(left + foot)}L{l} {b}z");
        var done = (right - left) * row.DonePercent / 100;
        if (done > 0) svg.Rectangle("g-group-done", left, y, done, 3);
    }

    private static void Milestone(SvgWriter svg, GanttRow row, decimal at, decimal top)
    {
        var name = (row.Status == "done", row.IsCritical) switch
        {
            (true, _) => "g-diamond g-reached",
            (_, true) => "g-diamond g-crit",
            _ => "g-diamond",
        };
        svg.Path(name, $"M{SvgWriter.Number(at)} {SvgWriter.Number(top + Middle - Diamond)}l7 7l-7 7l-7 -7z");
    }

    private static void Deadline(SvgWriter svg, GanttRow row, decimal at, decimal top)
    {
        var name = row.Miss.Length > 0 ? "g-deadline g-missed" : "g-deadline";
        svg.Path(name, $"M{SvgWriter.Number(at)} {SvgWriter.Number(top + 3)}v20M{SvgWriter.Number(at)} {SvgWriter.Number(top + 3)}l-6 3.5l6 3.5z");
    }

    // To the right of the bar, else to its left, and clear of the deadline's flag.
    private static void Note(SvgWriter svg, GanttRow row, decimal left, decimal right, decimal? flag, decimal top)
    {
        List<string> parts = [];
        if (row.Kind == GanttRowKind.Milestone) parts.Add(DateWords.DayAndMonth(row.StartDate));
        if (row.Status == "blocked") parts.Add("blocked");
        if (row.Miss.Length > 0) parts.Add(row.Miss);
        if (row.People.Length > 0) parts.Add(row.People);
        if (parts.Count == 0) return;

        var text = TextWidth.Fit(string.Join(" · ", parts), FontSize, LongestNote);
        var width = TextWidth.Of(text, FontSize);
        var name = row.Miss.Length > 0 ? "g-note g-miss" : "g-note";
        var begin = right + 10;
        if (flag is { } after && after + 2 > begin - 8 && after - 8 < begin + width) begin = after + 8;
        var end = left - 8;
        if (flag is { } before && before - 8 < end && before + 2 > end - width) end = before - 12;
        if (begin + width <= GanttScale.Width) svg.Label(name, begin, top + 17, text);
        else if (end - width >= 0) svg.Label(name + " g-end", end, top + 17, text);
    }
}
