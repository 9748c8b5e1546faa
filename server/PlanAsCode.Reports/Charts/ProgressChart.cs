using System.Collections.Immutable;
using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Charts;

/// <summary>An S-curve: what was to be earned, what was earned and what it cost. Lines differ in dashes too, and are named at their ends.</summary>
internal static class ProgressChart
{
    private const decimal Width = 720;
    private const decimal Height = 260;
    private const decimal Left = 104;
    private const decimal Right = 76;
    private const decimal Top = 18;
    private const decimal Bottom = 30;
    private const decimal LabelDistance = 15;

    public static SafeHtml Draw(CurveView curve)
    {
        var svg = new SvgWriter();
        var frame = Frame.Of(curve);
        svg.OpenDrawing(0, Width, Height, "class=\"curve\" role=\"img\" aria-label=\"Planned, earned and spent over time\"");
        foreach (var (amount, words) in new[] { (0m, "0"), (curve.Budget / 2, curve.Half), (curve.Budget, curve.Whole) })
        {
            svg.Line("c-grid", Left, frame.Y(amount), Width - Right, frame.Y(amount));
            svg.Label("c-scale c-end", Left - 8, frame.Y(amount) + 4, words);
        }

        DrawDays(svg, curve, frame);
        DrawLine(svg, "c-planned", curve.Points, frame, point => point.Planned);
        DrawLine(svg, "c-actual", curve.Points, frame, point => point.Actual);
        DrawLine(svg, "c-earned", curve.Points, frame, point => point.Earned);
        DrawNames(svg, curve.Points, frame);
        return svg.CloseDrawing().ToHtml();
    }

    private static void DrawDays(SvgWriter svg, CurveView curve, Frame frame)
    {
        var (first, last) = (curve.Points[0].Date, curve.Points[^1].Date);
        svg.Label("c-scale", Left, Height - 8, DateWords.Of(first));
        svg.Label("c-scale c-end", Width - Right, Height - 8, DateWords.Of(last));
        if (curve.AsOf < first || curve.AsOf > last) return;
        var x = frame.X(curve.AsOf);
        svg.Line("c-asof", x, Top - 8, x, Height - Bottom);
        // Near the ends of the axis its date would lie on theirs.
        if (x - Left > 190 && Width - Right - x > 190) svg.Label("c-scale c-middle", x, Height - 8, DateWords.Of(curve.AsOf));
    }

    private static void DrawLine(SvgWriter svg, string className, ImmutableArray<CurvePointView> points, Frame frame, Func<CurvePointView, decimal?> amount)
    {
        var known = points.Where(point => amount(point) is not null).Select(point => (X: frame.X(point.Date), Y: frame.Y(amount(point)!.Value))).ToList();
        if (known.Count == 1) svg.Markup($"<circle class=\"{className} c-dot\" cx=\"{SvgWriter.Number(known[0].X)}\" cy=\"{SvgWriter.Number(known[0].Y)}\" r=\"4\"/>");
        else if (known.Count > 1) svg.Path(className, "M" + string.Join('L', known.Select(point => $"{SvgWriter.Number(point.X)} {SvgWriter.Number(point.Y)}")));
    }

    /// <summary>Each name stands at the end of its line; where two would lie on each other the lower one moves down.</summary>
    private static void DrawNames(SvgWriter svg, ImmutableArray<CurvePointView> points, Frame frame)
    {
        svg.Label("c-name c-planned-name", Width - Right + 6, frame.Y(points[^1].Planned) + 4, "planned");
        var names = new List<(decimal X, decimal Y, string Class, string Words)>();
        if (points.LastOrDefault(point => point.Earned is not null) is { } earned) names.Add((frame.X(earned.Date), frame.Y(earned.Earned!.Value), "c-earned-name", "earned"));
        if (points.LastOrDefault(point => point.Actual is not null) is { } actual) names.Add((frame.X(actual.Date), frame.Y(actual.Actual!.Value), "c-actual-name", "spent"));
        var lowest = decimal.MinValue;
        foreach (var (x, y, className, words) in names.OrderBy(name => name.Y))
        {
            lowest = Math.Max(y + 4, lowest + LabelDistance);
            var atRight = x > Width - Right - 60;
            svg.Label(atRight ? $"c-name c-end {className}" : $"c-name {className}", atRight ? x - 8 : x + 8, lowest, words);
        }
    }

    /// <summary>From days and amounts to places in the drawing.</summary>
    private sealed record Frame(int First, int Days, decimal Most)
    {
        public static Frame Of(CurveView curve)
        {
            var first = curve.Points[0].Date.DayNumber;
            var most = curve.Points.Max(point => Math.Max(point.Planned, Math.Max(point.Earned ?? 0, point.Actual ?? 0)));
            return new Frame(first, Math.Max(1, curve.Points[^1].Date.DayNumber - first), Math.Max(most, curve.Budget));
        }

        public decimal X(DateOnly day) => Left + ((Width - Left - Right) * (day.DayNumber - First) / Days);

        public decimal Y(decimal amount) => Height - Bottom - ((Height - Top - Bottom) * amount / Most);
    }
}
