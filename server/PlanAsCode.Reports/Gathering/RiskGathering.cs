using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>The risk register, worst first, and the matrix of what is still open.</summary>
internal static class RiskGathering
{
    /// <summary>Null where there is no risk to show.</summary>
    public static RiskRegisterView? Of(ReportScope scope)
    {
        var risks = scope.Analysis.Risks.Risks.Where(risk => IsShown(risk.Risk, scope)).ToList();
        if (risks.Count == 0) return null;

        return new RiskRegisterView(Matrix(risks, scope.Plan.Workspace.RiskScale), [.. risks.Select(risk => View(risk, scope))])
        {
            Summary = Summary(risks),
            Facts = RiskFacts.Of(risks, scope),
        };
    }

    private static bool IsShown(Risk risk, ReportScope scope)
    {
        if (scope.IsWhole) return true;

        var places = risk.Projects.Concat(risk.Affects).ToList();
        return places.Count == 0 || places.Any(scope.Shows);
    }

    private static string Summary(List<AssessedRisk> risks)
    {
        var totals = ExposureTotals.Of([.. risks]);
        List<string> parts = [];
        var worst = totals.ByBand[(int)RiskBand.High] + totals.ByBand[(int)RiskBand.Critical];
        if (worst > 0) parts.Add($"{NumberWords.Of(worst)} high or critical");
        if (totals.ReviewsOverdue > 0) parts.Add($"{NumberWords.Of(totals.ReviewsOverdue)} overdue for review");
        if (totals.Unscored > 0) parts.Add($"{NumberWords.Of(totals.Unscored)} not scored");
        var live = totals.Threats + totals.Opportunities;
        var open = live == 0 ? "No open risk" : NumberWords.Count(live, "open risk");
        return parts.Count == 0 ? $"{open}." : $"{open}: {string.Join(", ", parts)}.";
    }

    private static ImmutableArray<RiskMatrixRow> Matrix(List<AssessedRisk> risks, RiskScale scale)
    {
        var levels = Enum.GetValues<Level>();
        return [.. levels.Reverse().Select(probability => new RiskMatrixRow(
            StatusWords.Of(probability),
            [.. levels.Select(impact => new RiskMatrixCell(
                StatusWords.Of(RiskScore.Of((int)probability, (int)impact, scale).Band),
                StatusWords.Of(impact),
                [.. risks.Where(risk => risk.CanHappen && risk.Current is { } score && score.Probability == (int)probability && score.Impact == (int)impact)
                    .Select(risk => risk.Risk.IsOpportunity ? $"{risk.Risk.Id} (opportunity)" : risk.Risk.Id)]))]))];
    }

    private static RiskView View(AssessedRisk assessed, ReportScope scope)
    {
        var risk = assessed.Risk;
        return new RiskView
        {
            Id = risk.Id,
            Title = risk.Name,
            Kind = risk.IsOpportunity ? "opportunity" : "threat",
            Band = assessed.Current is { } now ? StatusWords.Of(now.Band) : "",
            Exposure = assessed.Current?.Exposure,
            WhyNoScore = assessed.WhyNoScore ?? "",
            Inherent = Score(assessed.Inherent),
            Residual = Score(assessed.Residual),
            IsMitigated = assessed.IsMitigated,
            Trend = RiskFacts.Trend(scope.Analysis.Risks.Trends.Of(assessed)),
            ExpectedValue = assessed.ExpectedValue is { } value ? NumberWords.Money(value.Amount, value.Currency) : "",
            Probability = RiskWords.Of(risk.Probability),
            Impact = RiskWords.Of(risk.Impact),
            Response = risk.Response is { } response ? StatusWords.Of(response) : "",
            Status = StatusWords.Of(risk.Status),
            Owner = scope.Names.Of(risk.Owner),
            Details = RiskWords.Details(risk, scope.ProseOf(OnlyProject(risk))),
            Actions = [.. risk.Actions.Select(action => Action(action, scope))],
            Affects = [.. risk.Affects.Select(scope.Names.Of)],
            Reviewed = risk.Reviewed?.Last,
            ReviewDue = assessed.ReviewDue,
            IsReviewOverdue = assessed.IsReviewOverdue,
            Extra = risk.FreeFields,
        };
    }

    private static string Score(RiskScore? score) => score is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{score.Exposure}, {StatusWords.Of(score.Band)}");

    private static string? OnlyProject(Risk risk) => risk.Projects is [var only] ? only.Target : null;

    private static string Action(Reference action, ReportScope scope)
    {
        var name = scope.Names.Of(action);
        return scope.Analysis.Schedule.Find(action.Target) is { } task ? $"{name} ({StatusWords.Of(task.Status)})" : name;
    }
}
