using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>What work has cost so far: what is <c>spent</c> at the rate of those who do it (their mean, by share), and <c>spent-cost</c>.</summary>
internal sealed class ActualCosts(PlanSnapshot plan, CalendarBook calendars)
{
    private readonly ResourceRates _rates = new(plan, calendars);
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

    public WorkspaceCurrency Currency { get; } = new(plan.Workspace);

    /// <summary>What the sums leave out.</summary>
    public IReadOnlyCollection<string> Reasons => _reasons;

    /// <summary>Days of effort spent, by the project's calendar.</summary>
    public decimal InDays(TaskDates task) => task.Item.Spent is { } spent ? calendars.For(task.Item).ToDays(SpentMinutes(task, spent)) : 0;

    /// <summary>In the workspace's currency, rounded once; or why it cannot be told.</summary>
    public (decimal? Amount, string? WhyNot) InMoney(TaskDates task)
    {
        var sum = 0m;
        if (task.Item.SpentCost is { } cost)
        {
            if (Currency.FactorOf(cost.Currency) is not { } factor) return (null, $"no exchange rate for {cost.Currency}");
            sum += Currency.Round(cost.Amount * factor).Amount;
        }

        if (task.Item.Spent is not { } spent || SpentMinutes(task, spent) is not (> 0 and var minutes)) return (sum, null);
        var (rate, whyNot) = RateOf(task);
        return whyNot is null ? (sum + Currency.Round(minutes * rate).Amount, null) : (null, whyNot);
    }

    private long SpentMinutes(TaskDates task, Model.Values.Quantity spent) => calendars.For(task.Item).ToMinutes(spent);

    /// <summary>Of a working minute. Who has no rate works for nothing, as in the budget, and is named.</summary>
    private (decimal Rate, string? WhyNot) RateOf(TaskDates task)
    {
        var (rates, shares) = (0m, 0m);
        foreach (var booking in task.Bookings)
        {
            if (plan.Resources.Find(booking.Resource) is not { ResourceKind: ResourceKind.Person } person) continue;
            shares += booking.Share;
            if (_rates.Of(person) is not { } rate)
            {
                _reasons.Add($"{person.Path} has no rate");
                continue;
            }

            if (Currency.FactorOf(rate.Money.Currency) is not { } factor) return (0, $"no exchange rate for {rate.Money.Currency}");
            rates += booking.Share * rate.Money.Amount * factor / _rates.MinutesOf(rate.Per);
        }

        if (shares == 0) _reasons.Add($"nobody is assigned to {task.Path}: what is spent on it has no rate");
        return (shares == 0 ? 0 : rates / shares, null);
    }
}
