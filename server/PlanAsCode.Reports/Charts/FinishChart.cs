using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Charts;

/// <summary>When the runs of a forecast end: bars, the share that has ended by then as a curve, and P50, P80 and the deadline marked.</summary>
internal sealed class FinishChart
{
    private const decimal Width = 460;
    private const decimal Top = 52;
    private const decimal Ground = 202;
    private const decimal Left = 4;
    private const decimal Right = 420;

    private readonly SvgWriter _svg = new();
    private readonly ImmutableArray<HistogramBar> _bars;
    private readonly decimal _first;
    private readonly decimal _last;

    private FinishChart(ImmutableArray<HistogramBar> bars, DateOnly? deadline)
    {
        _bars = bars;
        _first = bars[0].From.DayNumber;
        _last = bars[^1].To.DayNumber + 1;
        var reach = (_last - _first) / 2;
        // A deadline far away would squeeze the bars: it is said beside them.
        if (deadline is not { DayNumber: var day }) return;
        if (day >= _last && day - _last <= reach) _last = day + 1;
        if (day < _first && _first - day <= reach) _first = day;
    }

    /// <summary>Null where all runs end on one day.</summary>
    public static SafeHtml? Of(ImmutableArray<HistogramBar> bars, int runs, DateOnly? p50, DateOnly? p80, DateOnly? deadline)
    {
        if (bars.Length < 2) return null;
        var chart = new FinishChart(bars, deadline);
        chart.Draw(runs, p50, p80, deadline);
        return chart._svg.ToHtml();
    }

    private void Draw(int runs, DateOnly? p50, DateOnly? p80, DateOnly? deadline)
    {
        _svg.OpenDrawing(0, Width, Ground + 22, "class=\"finish\" role=\"img\"").Title(Words(p50, p80, deadline));
        foreach (var percent in new[] { 50, 80 })
        {
            _svg.Line("f-grid", Left, Height(percent / 100m), Right, Height(percent / 100m));
            _svg.Label("f-scale", Right + 6, Height(percent / 100m) + 4, $"{percent} %");
        }

        DrawBars(runs, deadline);
        _svg.Line("f-ground", Left, Ground, Right, Ground);
        DrawCurve(runs);
        Mark("f-deadline", deadline, "deadline", 12);
        Mark("f-mark", p80, "P80", 28);
        Mark("f-mark", p50, "P50", 44);
        _svg.Label("f-scale", Left, Ground + 17, DateWords.Of(Date(_first)));
        _svg.Label("f-scale f-end", Right, Ground + 17, DateWords.Of(Date(_last - 1)));
        _svg.CloseDrawing();
    }

    private void DrawBars(int runs, DateOnly? deadline)
    {
        var most = _bars.Max(bar => bar.Runs);
        foreach (var bar in _bars.Where(bar => bar.Runs > 0))
        {
            var (from, to) = (At(bar.From.DayNumber), At(bar.To.DayNumber + 1m));
            var height = Math.Max(1, (Ground - Top) * bar.Runs / most);
            var gap = to - from > 4 ? 1 : 0;
            _svg.Markup("<g>").Title(string.Create(CultureInfo.InvariantCulture, $"{DateWords.Span(bar.From, bar.To)}: {100m * bar.Runs / runs:0.#} % of the runs"));
            _svg.Rectangle(bar.From > deadline ? "f-bar f-late" : "f-bar", from + gap, Ground - height, to - from - (2 * gap), height).Markup("</g>");
        }
    }

    private void DrawCurve(int runs)
    {
        var path = $"M{SvgWriter.Number(At(_bars[0].From.DayNumber))} {SvgWriter.Number(Ground)}";
        var sum = 0;
        foreach (var bar in _bars)
        {
            sum += bar.Runs;
            path += $"L{SvgWriter.Number(At(bar.To.DayNumber + 1m))} {SvgWriter.Number(Height((decimal)sum / runs))}";
        }

        _svg.Path("f-curve", path);
    }

    /// <summary>A line at the end of a day, its words on the side where there is room.</summary>
    private void Mark(string className, DateOnly? date, string words, decimal y)
    {
        if (date is not { DayNumber: var day } || day < _first || day >= _last) return;
        var x = At(day + 1m);
        _svg.Line(className, x, y - 8, x, Ground);
        var isLeft = x > (Left + Right) / 2;
        _svg.Label(isLeft ? $"{className}-words f-end" : $"{className}-words", isLeft ? x - 4 : x + 4, y, $"{words} {DateWords.Of(Date(day))}");
    }

    private string Words(DateOnly? p50, DateOnly? p80, DateOnly? deadline) =>
        $"The runs end from {DateWords.Of(_bars[0].From)} to {DateWords.Of(_bars[^1].To)}: half by {DateWords.Of(p50)}, four of five by {DateWords.Of(p80)}"
        + (deadline is null ? "." : $"; the deadline is {DateWords.Of(deadline)}.");

    private decimal At(decimal day) => Left + ((Right - Left) * (day - _first) / (_last - _first));

    private static decimal Height(decimal share) => Ground - ((Ground - Top) * share);

    private static DateOnly Date(decimal day) => DateOnly.FromDayNumber((int)Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber));
}
