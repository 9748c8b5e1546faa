using System.Collections.Frozen;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>
/// Costs at completion: what was spent, where that is written, and what remains; of all else the planned cost. Spent time stands for the
/// planned cost of people, spent money for the fixed cost and the equipment of a task.
/// </summary>
internal sealed class CompletionReckoning(PlanSnapshot plan, CalendarBook calendars, PlanSchedule schedule, PlanCosts costs)
{
    private readonly ActualCosts _actual = new(plan, calendars);
    private readonly ResourceRates _rates = new(plan, calendars);

    /// <summary>One for each project, by its path.</summary>
    public FrozenDictionary<string, CompletionCost> Reckon()
    {
        var recorded = schedule.Tasks.Where(IsRecorded).ToLookup(task => task.Item.ProjectPath, StringComparer.Ordinal);
        return plan.Projects.All.ToFrozenDictionary(project => project.Path, project => Of(project, recorded[project.Path]), StringComparer.Ordinal);
    }

    private static bool IsRecorded(TaskDates task) => !task.Item.IsGroup && (task.Item.Spent is not null || task.Item.SpentCost is not null);

    private CompletionCost Of(Project project, IEnumerable<TaskDates> recorded)
    {
        var isPlanned = costs.ByPath.TryGetValue(project.Path, out var planned);
        if (isPlanned && planned is null) return new CompletionCost(null, WhyUnknown(project));
        var sum = planned?.Amount;
        foreach (var task in recorded)
        {
            if (_actual.InMoney(task) is (null, var whyNot)) return new CompletionCost(null, whyNot);
            var own = PlannedOf(task);
            var actual = AtCompletion(task, own);
            // Time without any rate says nothing about money.
            if (actual == own.People + own.Other && task.Item.SpentCost is null) continue;
            sum = (sum ?? 0) + actual - own.People - own.Other;
        }

        if (sum is { } total) return new CompletionCost(_actual.Currency.Round(total), null);
        return new CompletionCost(null, costs.HasNone ? "no rates and no fixed costs" : "nothing in it has a cost");
    }

    private decimal AtCompletion(TaskDates task, (decimal People, decimal Other) planned)
    {
        var ahead = Ahead(task);
        var time = task.Item.Spent is null ? planned.People : _actual.OfTime(task).Amount!.Value + ahead.People;
        if (task.Item.SpentCost is null) return time + planned.Other;
        var paid = _actual.OfMoney(task).Amount!.Value;
        if (task.Status is WorkStatus.Done or WorkStatus.Dropped) return time + paid;

        // What is not paid yet is still to come, at least for the equipment that is still to be used.
        return time + paid + Math.Max(planned.Other - paid, ahead.Equipment);
    }

    /// <summary>The planned cost of people, and that of equipment with the fixed cost; nothing of what was dropped.</summary>
    private (decimal People, decimal Other) PlannedOf(TaskDates task)
    {
        var own = costs.ByPath.GetValueOrDefault(task.Path)?.Amount ?? 0;
        var people = task.Bookings.Select(booking => booking.Resource).Distinct(StringComparer.Ordinal).Where(IsPerson)
            .Sum(path => costs.ByBooking.TryGetValue((task.Path, path), out var cost) ? cost.Amount : 0);
        return (people, own - people);
    }

    /// <summary>What people and equipment give from as-of on costs; each of them rounded once.</summary>
    private (decimal People, decimal Equipment) Ahead(TaskDates task)
    {
        var (people, equipment) = (0m, 0m);
        foreach (var booking in task.Ahead)
        {
            if (plan.Resources.Find(booking.Resource) is not { } resource || _rates.Of(resource) is not { } rate) continue;
            var cost = _actual.Currency.Round(_rates.CostOf(booking, task.Item, resource, rate, _actual.Currency.FactorOf(rate.Money.Currency) ?? 0)).Amount;
            if (resource.ResourceKind == ResourceKind.Person) people += cost;
            else equipment += cost;
        }

        return (people, equipment);
    }

    private bool IsPerson(string path) => plan.Resources.Find(path) is { ResourceKind: ResourceKind.Person };

    private string WhyUnknown(Project project)
    {
        var reasons = schedule.Tasks
            .Where(task => task.Item.ProjectPath == project.Path && !task.Item.IsGroup && costs.ByPath.TryGetValue(task.Path, out var cost) && cost is null)
            .SelectMany(task => costs.ReasonsByTask.GetValueOrDefault(task.Path, []));
        return string.Join("; ", reasons.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
