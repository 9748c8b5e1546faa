using System.Collections.Frozen;
using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>Adds up costs: booking by booking, then from tasks to their groups and projects.</summary>
internal sealed class CostReckoning(PlanSnapshot plan, CalendarBook calendars)
{
    private readonly WorkspaceCurrency _currency = new(plan.Workspace);
    private readonly ResourceRates _rates = new(plan, calendars);
    private readonly Dictionary<string, Money?> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Task, string Resource), Money> _byBooking = [];
    private readonly Dictionary<string, SortedSet<string>> _reasons = new(StringComparer.Ordinal);

    public PlanCosts Reckon(PlanSchedule schedule)
    {
        foreach (var task in schedule.Tasks)
        {
            if (task.Item.IsGroup || task.Status == WorkStatus.Dropped) continue;
            if (task.Item.Cost is { } cost) AddFixed(task.Item, cost);
            if (!task.IsScheduled && task.Item.Assignments.Length > 0) CannotTell(task.Item, $"{task.Path} has no dates");
            foreach (var booking in task.Bookings) AddBooking(task.Item, booking);
        }

        return new PlanCosts
        {
            ByPath = _byPath.ToFrozenDictionary(StringComparer.Ordinal),
            ByBooking = _byBooking.ToFrozenDictionary(),
            Reasons = [.. _reasons.Values.SelectMany(reasons => reasons).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            ReasonsByTask = _reasons.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal),
        };
    }

    private void AddFixed(WorkItem item, Money cost)
    {
        if (_currency.FactorOf(cost.Currency) is { } factor) Add(item, _currency.Round(cost.Amount * factor));
        else CannotTell(item, $"no exchange rate for {cost.Currency}");
    }

    private void AddBooking(WorkItem item, Booking booking)
    {
        if (plan.Resources.Find(booking.Resource) is not { } resource) return;
        if (_rates.Of(resource) is not { } rate)
        {
            if (resource.ResourceKind == ResourceKind.Person && booking.TimeMinutes > 0) Say(item, $"{resource.Path} has no rate");
            return;
        }

        if (_currency.FactorOf(rate.Money.Currency) is not { } factor)
        {
            CannotTell(item, $"no exchange rate for {rate.Money.Currency}");
            return;
        }

        var cost = _currency.Round(_rates.CostOf(booking, item, resource, rate, factor));
        var key = (item.Path, resource.Path);
        _byBooking[key] = _byBooking.TryGetValue(key, out var before) ? cost with { Amount = before.Amount + cost.Amount } : cost;
        Add(item, cost);
    }

    private void Add(WorkItem item, Money cost)
    {
        for (var holder = item; holder is not null; holder = plan.WorkItems.Find(holder.GroupPath)) Add(holder.Path, cost);
        Add(item.ProjectPath, cost);
    }

    private void Add(string path, Money cost)
    {
        if (!_byPath.TryGetValue(path, out var sum)) _byPath[path] = cost;
        else if (sum is { } before) _byPath[path] = cost with { Amount = before.Amount + cost.Amount };
    }

    private void CannotTell(WorkItem item, string reason)
    {
        Say(item, reason);
        foreach (var path in HoldersOf(item)) _byPath[path] = null;
    }

    private void Say(WorkItem item, string reason)
    {
        if (!_reasons.TryGetValue(item.Path, out var said)) _reasons[item.Path] = said = new SortedSet<string>(StringComparer.Ordinal);
        said.Add(reason);
    }

    /// <summary>The task itself, its groups and its project.</summary>
    private IEnumerable<string> HoldersOf(WorkItem item)
    {
        for (var holder = item; holder is not null; holder = plan.WorkItems.Find(holder.GroupPath)) yield return holder.Path;
        yield return item.ProjectPath;
    }
}
