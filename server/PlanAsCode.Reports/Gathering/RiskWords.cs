using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>Likelihood, impact and story of a risk in words.</summary>
internal static class RiskWords
{
    public static string Of(Likelihood? likelihood) => likelihood switch
    {
        { Percent: { } percent } => $"{NumberWords.Exact(percent.Value)} %",
        { Level: { } level } => StatusWords.Of(level),
        _ => "",
    };

    public static string Of(RiskImpact impact)
    {
        List<string> parts = [];
        if (impact.Schedule is { Time: { } time }) parts.Add("schedule " + Span(Of(time.Optimistic), Of(time.Likely), Of(time.Pessimistic)));
        else if (impact.Schedule is { Level: { } level }) parts.Add("schedule " + StatusWords.Of(level));
        if (impact.Cost is { Money: { } money }) parts.Add($"cost {Span(NumberWords.Exact(money.Optimistic), NumberWords.Exact(money.Likely), NumberWords.Exact(money.Pessimistic))} {money.Currency}");
        else if (impact.Cost is { Level: { } level }) parts.Add("cost " + StatusWords.Of(level));
        if (impact.Quality is { } quality) parts.Add("quality " + StatusWords.Of(quality));
        if (impact.Scope is { } scope) parts.Add("scope " + StatusWords.Of(scope));
        return parts.Count == 0 ? "" : "impact on " + string.Join(", ", parts);
    }

    public static ImmutableArray<LabelledText> Details(Risk risk, Prose prose)
    {
        (string Label, string? Text)[] all =
        [
            ("Cause", risk.Cause), ("Event", risk.Event), ("Effect", risk.Effect), ("Category", risk.Category), ("Trigger", risk.Trigger),
            ("Reason", risk.Reason), ("Contingency", risk.Contingency),
        ];
        return [.. all.Where(detail => !string.IsNullOrWhiteSpace(detail.Text)).Select(detail => new LabelledText(detail.Label, prose.Inline(detail.Text)))];
    }

    private static string Span(string optimistic, string likely, string pessimistic) =>
        optimistic == pessimistic ? likely : $"{optimistic} – {pessimistic}, likely {likely}";

    private static string Of(Quantity quantity) => NumberWords.Exact(quantity.Amount) + " " + quantity.Unit switch
    {
        TimeUnit.Minute => "min",
        TimeUnit.Hour => "h",
        TimeUnit.Day => "d",
        TimeUnit.Week => "w",
        TimeUnit.Month => "mo",
        TimeUnit.Quarter => "q",
        _ => "y",
    };
}
