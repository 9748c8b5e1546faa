using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>Measures the progress of each project of a plan against its baseline.</summary>
public static class ValueReckoning
{
    public const string NoBaseline = "there is no baseline: `workspace.baseline` or `--baseline` names one";

    /// <summary>One for each project, in the plan's order.</summary>
    /// <param name="baseline">Null where the plan names none.</param>
    public static ImmutableArray<ProjectValue> Of(PlanSnapshot plan, CalendarBook calendars, PlanSchedule schedule, Baseline? baseline)
    {
        if (baseline is null) return All(project => ProjectValue.Unknown(project.Path, null, NoBaseline));
        if (baseline.Plan is null) return All(project => ProjectValue.Unknown(project.Path, baseline.Name, $"the baseline `{baseline.Name}` cannot be had: {baseline.WhyNot}"));
        var before = baseline.Schedule.Tasks.Where(task => !task.Item.IsGroup).ToLookup(task => task.Item.ProjectPath, StringComparer.Ordinal);
        var now = schedule.Tasks.ToLookup(task => task.Item.ProjectPath, StringComparer.Ordinal);
        return All(project => Of(project, [.. before[project.Path]], [.. now[project.Path]], calendars, plan, baseline, schedule.AsOf));

        ImmutableArray<ProjectValue> All(Func<Project, ProjectValue> of) => [.. plan.Projects.All.Select(of)];
    }

    private static ProjectValue Of(
        Project project, List<TaskDates> before, List<TaskDates> now, CalendarBook calendars, PlanSnapshot plan, Baseline baseline, DateOnly asOf)
    {
        if (baseline.Plan!.Projects.Find(project.Path) is null)
            return ProjectValue.Unknown(project.Path, baseline.Name, $"the baseline `{baseline.Name}` has no project `{project.Path}`{(baseline.Broken is { } broken ? $"; {broken}" : "")}");
        var dated = before.Where(task => task.IsScheduled && task.Status != WorkStatus.Dropped).ToList();
        if (dated.Count == 0)
            return ProjectValue.Unknown(project.Path, baseline.Name, $"no task of `{project.Path}` has dates in the baseline `{baseline.Name}`");
        if (before.Count(task => !task.IsScheduled && task.Status != WorkStatus.Dropped) is > 0 and var undated)
        {
            var whose = undated == 1 ? "1 task has" : $"{undated} tasks have";
            return ProjectValue.Unknown(project.Path, baseline.Name, $"in the baseline `{baseline.Name}` {whose} no dates, and so no budget to measure `{project.Path}` by");
        }

        var actual = new ActualCosts(plan, calendars);
        var hasCost = baseline.Costs.ByPath.TryGetValue(project.Path, out var cost);
        if (hasCost && cost is null && MissingRate(baseline) is { } reason)
            return ProjectValue.Unknown(project.Path, baseline.Name, $"the cost of the baseline is not known: {reason}");
        var factor = actual.Currency.FactorOf(baseline.Plan.Workspace.Currency);
        if (hasCost && factor is null)
            return ProjectValue.Unknown(project.Path, baseline.Name, $"no exchange rate for {baseline.Plan.Workspace.Currency}, the currency of the baseline");
        var budgets = dated.ConvertAll(task => TaskBudget.InMoney(task, baseline, actual.Currency, factor ?? 1));
        var unit = budgets.Exists(budget => budget.Amount > 0) ? ValueUnit.Money : ValueUnit.Days;
        if (unit == ValueUnit.Days) budgets = dated.ConvertAll(task => TaskBudget.InDays(task, baseline));
        return new ProjectReckoning(project, baseline, unit, actual, plan, calendars, asOf).Reckon(budgets, now);
    }

    private static string? MissingRate(Baseline baseline) =>
        baseline.Costs.Reasons.FirstOrDefault(reason => reason.StartsWith("no exchange rate", StringComparison.Ordinal));
}
