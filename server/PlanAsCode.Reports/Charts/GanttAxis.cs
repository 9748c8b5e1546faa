using System.Globalization;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Charts;

/// <summary>The two lines of dates above a Gantt chart: days, weeks, months or years, as the length allows.</summary>
internal static class GanttAxis
{
    public const decimal Height = 38;

    private const decimal UpperLine = 14;
    private const decimal LowerLine = 31;

    /// <summary>Where the vertical lines of the chart stand.</summary>
    public static IEnumerable<decimal> Lines(GanttScale scale) => Lower(scale).Select(tick => scale.At(tick.Date)).Where(x => x is > 0 and < GanttScale.Width);

    public static void Draw(SvgWriter svg, GanttScale scale, DateOnly asOf)
    {
        svg.OpenDrawing(0, GanttScale.Width, Height, "class=\"g-axis\" aria-hidden=\"true\"");
        DrawUpper(svg, scale);
        foreach (var tick in Lower(scale))
        {
            var x = scale.At(tick.Date);
            if (x is < 0 or > GanttScale.Width - 12) continue;
            svg.Line("g-tick", x, LowerLine + 3, x, Height).Label("g-lower", x + 2, LowerLine, tick.Label);
        }

        if (scale.Shows(asOf))
        {
            var x = scale.At(asOf);
            svg.Path("g-asof-mark", $"M{SvgWriter.Number(x - 5)} {SvgWriter.Number(Height - 7)}h10l-5 7z");
        }

        svg.CloseDrawing();
    }

    private static void DrawUpper(SvgWriter svg, GanttScale scale)
    {
        var ticks = Upper(scale).ToList();
        for (var at = 0; at < ticks.Count; at++)
        {
            var x = Math.Max(scale.At(ticks[at].Date), 0);
            var end = at + 1 < ticks.Count ? scale.At(ticks[at + 1].Date) : GanttScale.Width;
            if (x > 0) svg.Line("g-tick", x, 2, x, Height);
            if (TextWidth.Of(ticks[at].Label, 12) + 6 <= end - x) svg.Label("g-upper", x + 2, UpperLine, ticks[at].Label);
        }
    }

    private static IEnumerable<(DateOnly Date, string Label)> Upper(GanttScale scale) => scale.UnitsPerDay switch
    {
        >= 1.6m => Months(scale, 1, DateWords.Month),
        >= 0.1m => Months(scale, 12, date => date.ToString("yyyy", CultureInfo.InvariantCulture)),
        _ => [],
    };

    private static IEnumerable<(DateOnly Date, string Label)> Lower(GanttScale scale) => scale.UnitsPerDay switch
    {
        >= 16 => Days(scale, 1),
        >= 2.4m => Days(scale, 7),
        >= 1.6m => Days(scale, 14),
        >= 0.85m => Months(scale, 1, date => date.ToString("MMM", CultureInfo.InvariantCulture)),
        >= 0.25m => Months(scale, 3, date => string.Create(CultureInfo.InvariantCulture, $"Q{((date.Month - 1) / 3) + 1}")),
        >= 0.1m => Months(scale, 6, date => date.Month == 1 ? "H1" : "H2"),
        _ => Years(scale),
    };

    private static IEnumerable<(DateOnly Date, string Label)> Days(GanttScale scale, int step)
    {
        var monday = scale.First.DayNumber - ((((int)scale.First.DayOfWeek) + 6) % 7);
        for (var day = Math.Max(monday, 0); day <= scale.Last.DayNumber; day += step)
        {
            var date = DateOnly.FromDayNumber(day);
            yield return (date, date.Day.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<(DateOnly Date, string Label)> Months(GanttScale scale, int step, Func<DateOnly, string> label)
    {
        var month = ((scale.First.Year - 1) * 12) + scale.First.Month - 1;
        for (month -= month % step; month < 9999 * 12; month += step)
        {
            var date = new DateOnly((month / 12) + 1, (month % 12) + 1, 1);
            if (date > scale.Last) yield break;
            yield return (date, label(date));
        }
    }

    private static IEnumerable<(DateOnly Date, string Label)> Years(GanttScale scale)
    {
        var step = Math.Max(1, (scale.Last.Year - scale.First.Year) / 15);
        for (var year = scale.First.Year; year <= scale.Last.Year; year += step)
            yield return (new DateOnly(year, 1, 1), year.ToString(CultureInfo.InvariantCulture));
    }
}
