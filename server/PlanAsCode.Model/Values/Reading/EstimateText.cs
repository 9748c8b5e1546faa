using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>One amount of time, or three: optimistic, likely and pessimistic (<c>6d..10d..20d</c>).</summary>
public static partial class EstimateText
{
    private const string Rule = "invalid-estimate";

    public static ReadResult<Estimate> Read(string text) => Strictly.Read(
        text, Exact, Repairs.PlainCharacters, ThreeDots, GroupedDigits.SureRepair, Repairs.UnitWords, HoursAndMinutes.Repair, OtherSigns, SharedUnit);

    public static string ToText(Estimate estimate) => estimate.IsThreePoint
        ? $"{QuantityText.ToText(estimate.Optimistic)}..{QuantityText.ToText(estimate.Likely)}..{QuantityText.ToText(estimate.Pessimistic)}"
        : QuantityText.ToText(estimate.Likely);

    private static ReadResult<Estimate> Exact(string text)
    {
        var parts = text.Split("..", StringSplitOptions.TrimEntries);
        var points = new Quantity[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0 && parts.Length > 1) return Fail($"{Quoted.Of(text)} lacks a point; write one such as `8d`, or three: `6d..10d..20d`");

            if (i > 0 && parts[i].StartsWith('.')) return Fail($"{Quoted.Of(text)} has three dots; two stand between points, as in `6d..10d..20d`");

            var point = QuantityText.Exact(parts[i]);
            if (!point.Ok) return point.As<Estimate>();

            points[i] = point.Value;
        }

        if (points.Length == 1) return ReadResult.Of(new Estimate(points[0], points[0], points[0]));

        if (points.Length != 3)
        {
            return Fail(points.Length == 2
                ? $"{Quoted.Of(text)} has two points; write the likely one between them ({Quoted.Of($"{parts[0]}..?..{parts[1]}")}), or one alone"
                : $"{Quoted.Of(text)} has {points.Length} points; write one, or three: optimistic, likely, pessimistic");
        }

        return InOrder(text, points);
    }

    private static ReadResult<Estimate> InOrder(string text, Quantity[] points)
    {
        if (Minutes(points[0]) > Minutes(points[1]) || Minutes(points[1]) > Minutes(points[2]))
        {
            var instead = string.Join("..", points.OrderBy(Minutes).Select(QuantityText.ToText));
            return ReadResult.Fail<Estimate>(
                Rule, $"{Quoted.Of(text)} is out of order; optimistic, likely, pessimistic would be `{instead}`", instead);
        }

        return ReadResult.Of(new Estimate(points[0], points[1], points[2]) { IsThreePoint = true });
    }

    private static decimal Minutes(Quantity quantity) => quantity.Amount * UnitSymbols.UsualMinutes(quantity.Unit);

    private static Repaired? ThreeDots(string text) =>
        Repairs.Replaced(text, Dots().Replace(text, ".."), "two dots stand between points");

    private static Repaired? OtherSigns(string text) =>
        Repairs.Replaced(text, SignsBetweenPoints().Replace(text, ".."), "two dots stand between points");

    private static Repaired? SharedUnit(string text)
    {
        var match = LastUnit().Match(text);
        return match.Success
            ? Repairs.Replaced(text, BarePoint().Replace(text, "${n}" + match.Groups[1].Value), "each point has its unit")
            : null;
    }

    private static ReadResult<Estimate> Fail(string problem) => ReadResult.Fail<Estimate>(Rule, problem);

    [GeneratedRegex(@"\.{3,}")]
    private static partial Regex Dots();

    [GeneratedRegex(@"(?<=[0-9a-z])\s*[-/,;]\s*(?=[0-9.])")]
    private static partial Regex SignsBetweenPoints();

    [GeneratedRegex(@"[0-9]\s*(min|h|d|w|mo|q|y)$")]
    private static partial Regex LastUnit();

    [GeneratedRegex(@"(?<n>[0-9])(?=\s*\.\.)")]
    private static partial Regex BarePoint();
}
