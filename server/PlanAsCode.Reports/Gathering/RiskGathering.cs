using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Calendars;
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
        var risks = scope.Plan.Risks.All
            .Where(risk => IsShown(risk, scope))
            .Select(risk => (Risk: risk, Score: RiskScore.Inherent(risk, scope.Plan, scope.Analysis.Schedule, scope.Analysis.Calendars)))
            .OrderByDescending(entry => entry.Risk.IsLive)
            .ThenByDescending(entry => entry.Score?.Exposure ?? 0)
            .ThenBy(entry => entry.Risk.Path, StringComparer.Ordinal)
            .ToList();
        if (risks.Count == 0) return null;

        var views = risks.Select(entry => View(entry.Risk, entry.Score, scope)).ToImmutableArray();
        return new RiskRegisterView(Matrix(risks, scope.Plan.Workspace.RiskScale), views) { Summary = Summary(risks, views) };
    }

    private static bool IsShown(Risk risk, ReportScope scope)
    {
        if (scope.IsWhole) return true;

        var places = risk.Projects.Concat(risk.Affects).ToList();
        return places.Count == 0 || places.Any(scope.Shows);
    }

    private static string Summary(List<(Risk Risk, RiskScore? Score)> risks, ImmutableArray<RiskView> views)
    {
        var live = risks.Where(entry => entry.Risk.IsLive).ToList();
        List<string> parts = [];
        var worst = live.Count(entry => entry.Score?.Band is RiskBand.High or RiskBand.Critical);
        if (worst > 0) parts.Add($"{NumberWords.Of(worst)} high or critical");
        var overdue = views.Count(view => view.IsReviewOverdue);
        if (overdue > 0) parts.Add($"{NumberWords.Of(overdue)} overdue for review");
        var unscored = live.Count(entry => entry.Score is null);
        if (unscored > 0) parts.Add($"{NumberWords.Of(unscored)} not scored");
        var open = live.Count == 0 ? "No open risk" : NumberWords.Count(live.Count, "open risk");
        return parts.Count == 0 ? $"{open}." : $"{open}: {string.Join(", ", parts)}.";
    }

    private static ImmutableArray<RiskMatrixRow> Matrix(List<(Risk Risk, RiskScore? Score)> risks, RiskScale scale)
    {
        var levels = Enum.GetValues<Level>();
        return [.. levels.Reverse().Select(probability => new RiskMatrixRow(
            StatusWords.Of(probability),
            [.. levels.Select(impact => new RiskMatrixCell(
                StatusWords.Of(Band((int)probability, (int)impact, scale)),
                StatusWords.Of(impact),
                [.. risks.Where(entry => entry.Risk.IsLive && entry.Score is { } score && score.Probability == (int)probability && score.Impact == (int)impact)
                    .Select(entry => entry.Risk.IsOpportunity ? $"{entry.Risk.Id} (opportunity)" : entry.Risk.Id)]))]))];
    }

    private static RiskBand Band(int probability, int impact, RiskScale scale)
    {
        if (scale.Table.Length == 25) return scale.Table[((probability - 1) * 5) + impact - 1];

        return (RiskBand)scale.Bands.Count(lowest => probability * impact >= lowest);
    }

    private static RiskView View(Risk risk, RiskScore? score, ReportScope scope)
    {
        var residual = RiskScore.Residual(risk, scope.Plan, scope.Analysis.Schedule, scope.Analysis.Calendars);
        var due = risk is { IsLive: true, ReviewEvery: { } every } && (risk.Reviewed ?? risk.Raised) is { } last
            ? CalendarTime.After(last.Last, every)
            : (DateOnly?)null;
        return new RiskView
        {
            Id = risk.Id,
            Title = risk.Name,
            Kind = risk.IsOpportunity ? "opportunity" : "threat",
            Band = score is null ? "" : StatusWords.Of(score.Band),
            Exposure = score?.Exposure,
            Residual = residual is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{residual.Exposure}, {StatusWords.Of(residual.Band)}"),
            Probability = RiskWords.Of(risk.Probability),
            Impact = RiskWords.Of(risk.Impact),
            Response = risk.Response is { } response ? StatusWords.Of(response) : "",
            Status = StatusWords.Of(risk.Status),
            Owner = scope.Names.Of(risk.Owner),
            Details = RiskWords.Details(risk, scope.ProseOf(OnlyProject(risk))),
            Actions = [.. risk.Actions.Select(action => Action(action, scope))],
            Affects = [.. risk.Affects.Select(scope.Names.Of)],
            Reviewed = risk.Reviewed?.Last,
            ReviewDue = due,
            IsReviewOverdue = due < scope.AsOf,
            Extra = risk.FreeFields,
        };
    }

    private static string? OnlyProject(Risk risk) => risk.Projects is [var only] ? only.Target : null;

    private static string Action(Reference action, ReportScope scope)
    {
        var name = scope.Names.Of(action);
        return scope.Analysis.Schedule.Find(action.Target) is { } task ? $"{name} ({StatusWords.Of(task.Status)})" : name;
    }
}
