using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>
/// Adds up one project. Of each task its planned and earned value and its cost are rounded to the minor unit once; groups and the project
/// are sums of these.
/// </summary>
internal sealed class ProjectReckoning(Project project, Baseline baseline, ValueUnit unit, ActualCosts actual, PlanSnapshot plan, CalendarBook calendars, DateOnly asOf)
{
    private readonly ValueSums _sums = new();
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

    /// <param name="budgets">Of the baseline's leaves.</param>
    /// <param name="now">Groups and leaves of the plan.</param>
    public ProjectValue Reckon(List<TaskBudget> budgets, List<TaskDates> now)
    {
        var byPath = now.ToDictionary(task => task.Path, StringComparer.Ordinal);
        foreach (var budget in budgets) AddBudget(budget, byPath.GetValueOrDefault(budget.Task.Path));
        foreach (var task in now) AddActual(task);
        var figures = _sums.Of("");
        SayWhatIsLeftOut(budgets, byPath);
        var first = budgets.Min(budget => budget.Task.FirstDay);
        var last = budgets.Max(budget => budget.Task.FinishDate);
        var curve = new EarnedSchedule(PlannedBefore, first, last, baseline.Calendars.For(baseline.Plan!.Projects[project.Path]));
        var begun = History(now);
        return new ProjectValue
        {
            Path = project.Path,
            Baseline = baseline.Name,
            Unit = unit,
            Figures = figures,
            Schedule = curve.At(asOf, figures.Budget, figures.Earned),
            Tasks = [.. now.Select(task => task.Path).Concat(_sums.Paths.Where(path => path.Length > 0 && !byPath.ContainsKey(path))).Select(TaskValueOf)],
            Curve = ProgressCurve.Of(day => Rounded(PlannedBefore(day)), first, last, figures, asOf, begun),
            Reasons = [.. _reasons],
        };

        decimal PlannedBefore(DateOnly day) => day > last ? figures.Budget : budgets.Sum(budget => budget.Before(day));
    }

    private void AddBudget(TaskBudget budget, TaskDates? now)
    {
        var earned = budget.Amount / 100 * (now?.DonePercent ?? 0);
        if (IsHeld(budget, now)) earned = Math.Max(earned, budget.Before(asOf));
        _sums.AddBudget(HoldersOf(budget.Task.Item, baseline.Plan!), budget.Amount, Rounded(budget.Before(asOf)), Rounded(earned));
    }

    /// <summary>A meeting that was to take place before as-of took place, unless it was called off.</summary>
    private static bool IsHeld(TaskBudget budget, TaskDates? now) =>
        budget.Task.Item.Repeat is not null && now is { Status: not WorkStatus.Dropped, Item: { Repeat: not null, Done: null } };

    private void AddActual(TaskDates task)
    {
        if (task.Item.IsGroup) return;
        var (amount, whyNot) = unit == ValueUnit.Money ? actual.InMoney(task) : (actual.InDays(task), null);
        _sums.AddActual(HoldersOf(task.Item, plan), amount, whyNot);
    }

    private TaskValue TaskValueOf(string path) => new(path, baseline.Plan!.WorkItems.Find(path) is not null, _sums.Of(path));

    /// <summary>What each begun task earned and cost by day; null where one of them does not say when.</summary>
    private List<(Spread Earned, Spread Actual)>? History(List<TaskDates> now)
    {
        var begun = new List<(Spread Earned, Spread Actual)>();
        var silent = 0;
        foreach (var task in now)
        {
            var figures = _sums.Of(task.Path);
            if (task.Item.IsGroup || (figures.Earned == 0 && figures.Actual is null or 0)) continue;
            if (ProgressCurve.SpreadOf(task, figures.Earned, figures.Actual ?? 0, calendars.For(task.Item), asOf) is { } spread) begun.Add(spread);
            else silent++;
        }

        if (silent > 0) _reasons.Add($"{Tasks(silent)} that began {(silent == 1 ? "does" : "do")} not say when (`started`, `finished`): EV and AC are known for this day only");
        return silent > 0 ? null : begun;
    }

    private void SayWhatIsLeftOut(List<TaskBudget> budgets, Dictionary<string, TaskDates> now)
    {
        _reasons.UnionWith(actual.Reasons);
        _reasons.UnionWith(baseline.Doubts(asOf));
        var booked = budgets.SelectMany(budget => budget.Task.Bookings).Select(booking => $"{booking.Resource} has no rate");
        if (unit == ValueUnit.Money) _reasons.UnionWith(booked.Intersect(baseline.Costs.Reasons).Select(reason => $"in the baseline, {reason}"));
        var gone = budgets.Count(budget => budget.Amount > 0 && !now.ContainsKey(budget.Task.Path));
        if (gone > 0) _reasons.Add($"{Tasks(gone)} of the baseline {(gone == 1 ? "is" : "are")} not in the plan any more: budgeted, and nothing is earned");
        var silent = now.Values.Count(task => task is { Status: WorkStatus.Done, Item: { IsGroup: false, Repeat: null, Spent: null, SpentCost: null } } && _sums.Of(task.Path).Budget > 0);
        var held = budgets.Count(budget => IsHeld(budget, now.GetValueOrDefault(budget.Task.Path)) && budget.Before(asOf) > 0);
        if (held > 0) _reasons.Add($"what {Tasks(held)} that {(held == 1 ? "repeats" : "repeat")} had planned before this day counts as earned; AC counts {(held == 1 ? "its" : "their")} `spent` only");
        if (silent > 0) _reasons.Add($"{Tasks(silent)} done without `spent`{(unit == ValueUnit.Money ? " or `spent-cost`" : "")}: AC counts nothing for {(silent == 1 ? "it" : "them")}");
    }

    private decimal Rounded(decimal amount) => unit == ValueUnit.Money ? actual.Currency.Round(amount).Amount : amount;

    /// <summary>The task itself, its groups, and "" for its project.</summary>
    private static IEnumerable<string> HoldersOf(WorkItem item, PlanSnapshot plan)
    {
        for (var holder = item; holder is not null; holder = plan.WorkItems.Find(holder.GroupPath)) yield return holder.Path;
        yield return "";
    }

    private static string Tasks(int count) => count == 1 ? "1 task" : $"{count} tasks";
}
