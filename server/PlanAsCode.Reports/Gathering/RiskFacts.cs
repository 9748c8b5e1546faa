using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>What the risks shown come to: the reserve they ask for, how many tasks answer, how they changed.</summary>
internal static class RiskFacts
{
    public static ImmutableArray<FactView> Of(List<AssessedRisk> risks, ReportScope scope)
    {
        var totals = ExposureTotals.Of([.. risks]);
        var trends = scope.Analysis.Risks.Trends;
        List<FactView> facts = [];
        if (totals.Reserve is { } reserve) facts.Add(new FactView("Reserve", NumberWords.Money(reserve.Amount, reserve.Currency), ReserveNote(totals, trends, scope)));
        if (totals.CoveragePercent is { } percent) facts.Add(new FactView("Threats answered by tasks", $"{totals.Answered} of {totals.Threats} ({NumberWords.Percent(percent)})", CoverageNote(totals)));
        if (trends.WhyNot is null) facts.Add(new FactView($"Since {trends.Against}", TrendCounts(risks, trends), ""));
        return [.. facts];
    }

    /// <summary>"up from 8", or empty where nothing can be compared.</summary>
    public static string Trend(RiskTrend trend) => trend.Direction switch
    {
        RiskDirection.Up => string.Create(CultureInfo.InvariantCulture, $"up from {trend.Then!.Exposure}"),
        RiskDirection.Down => string.Create(CultureInfo.InvariantCulture, $"down from {trend.Then!.Exposure}"),
        RiskDirection.Same => "unchanged",
        RiskDirection.New => "new",
        _ => "",
    };

    private static string ReserveNote(ExposureTotals totals, RiskTrends trends, ReportScope scope)
    {
        List<string> parts = ["probability times mean cost"];
        if (totals.OpportunityValue is { } gain) parts.Add($"opportunities worth {NumberWords.Money(gain.Amount, gain.Currency)} taken off");
        if (totals.WithoutValue > 0) parts.Add($"without {NumberWords.Count(totals.WithoutValue, "risk")} that {(totals.WithoutValue == 1 ? "has" : "have")} no cost in figures");
        if (scope.IsWhole && trends.Reserve is { } then) parts.Add($"{NumberWords.Money(then.Amount, then.Currency)} in {trends.Against}");
        return string.Join("; ", parts);
    }

    private static string CoverageNote(ExposureTotals totals)
    {
        List<string> parts = [];
        if (totals.Decided > 0) parts.Add($"{totals.Decided} accepted or handed on");
        if (totals.AllDropped > 0) parts.Add($"{totals.AllDropped} with dropped tasks only");
        if (totals.Unanswered > 0) parts.Add($"{totals.Unanswered} without any answer");
        return string.Join("; ", parts);
    }

    private static string TrendCounts(List<AssessedRisk> risks, RiskTrends trends)
    {
        var directions = risks.Select(risk => trends.Of(risk).Direction).OfType<RiskDirection>().CountBy(direction => direction).OrderBy(count => count.Key);
        var words = directions.Select(count => $"{count.Value} {(count.Key == RiskDirection.Same ? "unchanged" : StatusWords.Of(count.Key))}").ToList();
        return words.Count == 0 ? "nothing to compare" : string.Join(", ", words);
    }
}
