using System.Collections.Immutable;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>
/// Puts probabilities and impacts on the scale of <c>workspace.risk-scale</c>: working time as a share of the project's
/// working days, money as a share of its budget. Of several projects the one hit hardest counts.
/// </summary>
public static class RiskLevels
{
    public static int? OfProbability(Likelihood? likelihood, RiskScale scale) =>
        likelihood?.Level is { } level ? (int)level : likelihood?.Percent is { } percent ? Above(percent.Value, scale.Probability) : null;

    /// <summary>The worst of the dimensions that are said and can be put on the scale; null without any.</summary>
    public static int? OfImpact(RiskImpact impact, Risk risk, PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars, RiskScale scale)
    {
        int?[] levels =
        [
            OfSchedule(impact.Schedule, risk, plan, schedule, calendars, scale),
            OfCost(impact.Cost, risk, plan, scale),
            (int?)impact.Quality,
            (int?)impact.Scope,
        ];
        return levels.Max();
    }

    /// <summary>The projects it is about: those named, else those of what it affects.</summary>
    public static ImmutableArray<Project> ProjectsOf(Risk risk, PlanSnapshot plan)
    {
        var paths = risk.Projects.Length > 0
            ? risk.Projects.Select(reference => reference.Target)
            : risk.Affects.Select(reference => plan.WorkItems.Find(reference.Target)?.ProjectPath ?? reference.Target);
        return [.. paths.Distinct(StringComparer.Ordinal).Select(plan.Projects.Find).OfType<Project>()];
    }

    private static int? OfSchedule(ImpactOnSchedule? impact, Risk risk, PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars, RiskScale scale)
    {
        if (impact?.Level is { } level) return (int)level;
        if (impact?.Time is not { } time) return null;
        return ProjectsOf(risk, plan)
            .Select(project => (Lost: calendars.For(project).ToMinutes(time), Dates: schedule.FindProject(project.Path)))
            .Where(project => project.Dates is { IsScheduled: true, DurationMinutes: > 0 })
            .Max(project => (int?)Above(100m * project.Lost / project.Dates!.DurationMinutes, scale.Schedule));
    }

    private static int? OfCost(ImpactOnCost? impact, Risk risk, PlanSnapshot plan, RiskScale scale)
    {
        if (impact?.Level is { } level) return (int)level;
        if (impact?.Money is not { } money) return null;
        var currency = new WorkspaceCurrency(plan.Workspace);
        if (currency.FactorOf(money.Currency) is not { } factor) return null;
        return ProjectsOf(risk, plan)
            .Select(project => project.Budget is { } budget ? budget.Amount * currency.FactorOf(budget.Currency) : null)
            .Where(budget => budget > 0)
            .Max(budget => (int?)Above(100 * ExpectedValue.MeanOf(money) * factor / budget!.Value, scale.Cost));
    }

    /// <summary>1, and one more for each limit that the value lies above.</summary>
    private static int Above(decimal value, ImmutableArray<decimal> limits) => Math.Min(5, 1 + limits.Count(limit => value > limit));
}
