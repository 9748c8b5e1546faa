using System.Collections.Immutable;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>What one task of the baseline was to cost, spread over the time in which it was to be done.</summary>
internal sealed record TaskBudget(TaskDates Task, ImmutableArray<Spread> Parts)
{
    public decimal Amount { get; } = Parts.Sum(part => part.Amount);

    public decimal Before(DateOnly date) => Parts.Sum(part => part.Before(date));

    /// <summary>In money: each booking over the minutes it is scheduled for, the fixed cost evenly over the task.</summary>
    /// <param name="currency">The plan's; amounts are rounded in it.</param>
    /// <param name="factor">What the baseline's currency is worth in it.</param>
    public static TaskBudget InMoney(TaskDates task, Baseline baseline, WorkspaceCurrency currency, decimal factor)
    {
        var parts = ImmutableArray.CreateBuilder<Spread>();
        foreach (var booked in task.Bookings.GroupBy(booking => booking.Resource, StringComparer.Ordinal))
        {
            if (!baseline.Costs.ByBooking.TryGetValue((task.Path, booked.Key), out var cost)) continue;
            var days = booked.SelectMany(booking => booking.ByDay).OrderBy(day => day.Date).ToList();
            parts.Add(days.Count > 0 ? Spread.Over(days, Now(cost.Amount)) : OverTask(task, baseline, Now(cost.Amount)));
        }

        var own = new WorkspaceCurrency(baseline.Plan!.Workspace);
        if (task.Item.Cost is { } fixedCost && own.FactorOf(fixedCost.Currency) is { } rate)
            parts.Add(OverTask(task, baseline, Now(own.Round(fixedCost.Amount * rate).Amount)));
        return new TaskBudget(task, parts.ToImmutable());

        decimal Now(decimal amount) => currency.Round(amount * factor).Amount;
    }

    /// <summary>In days of effort by the project's calendar. A duration that nobody is assigned to counts as the work of one.</summary>
    public static TaskBudget InDays(TaskDates task, Baseline baseline)
    {
        var minutes = task.EffortMinutes is > 0 and var effort ? effort : task.Item.Duration is not null ? task.DurationMinutes : 0;
        if (minutes == 0) return new TaskBudget(task, []);
        var days = task.Bookings.Where(booking => booking.Units == 0).SelectMany(booking => booking.ByDay)
            .GroupBy(day => day.Date).Select(day => new DayMinutes(day.Key, day.Sum(one => one.Minutes))).OrderBy(day => day.Date).ToList();
        var amount = baseline.Calendars.For(task.Item).ToDays(minutes);
        return new TaskBudget(task, [days.Count > 0 ? Spread.Over(days, amount) : OverTask(task, baseline, amount)]);
    }

    /// <summary>Elapsed time runs at night too; a point in time counts on the day that is shown for it.</summary>
    private static Spread OverTask(TaskDates task, Baseline baseline, decimal amount) => task.Start < task.Finish
        ? Spread.Over(task.Start, task.Finish, task.Item.Elapsed is null ? baseline.Calendars.For(task.Item) : null, amount)
        : Spread.On(task.FinishDate, amount);
}
