using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>Somebody who is away while a task with a <c>duration</c> runs: its dates do not wait for them, as they would for an effort.</summary>
public static class LeaveDuringDuration
{
    public static Rule Rule { get; } = new(
        "leave-during-duration", Severity.Warning, "Somebody is away while a task with a `duration`, which waits for nobody, runs.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Work.OpenLeaves)
        {
            if (dates.Item.Duration is null || !dates.IsScheduled) continue;
            foreach (var booking in dates.Bookings)
            {
                if (context.Plan.Resources.Find(booking.Resource) is { } person) CheckPerson(context, dates, person);
            }
        }
    }

    private static void CheckPerson(RuleContext context, TaskDates dates, Resource person)
    {
        var away = person.Leave.Select(leave => DaysAway(context, dates, leave)).Where(range => range.Days > 0).ToList();
        if (away.Count == 0) return;
        var days = away.Sum(range => range.Days);
        var first = away.Min(range => range.First);
        context.Report(
            PlaceOf(dates.Item, person),
            $"`{person.Path}` is away for {Words.WorkingDays(days)} of `{dates.Path}` ({Words.Date(dates.StartDate)} to {Words.Date(dates.FinishDate)}), the first on {Words.Date(first)}; a `duration` does not wait",
            [new RelatedPlace($"leave of `{person.Path}`", person.PlaceOf("leave"))]);
    }

    /// <summary>The working days of the task, from as-of on, that lie in the leave: how many, and the first.</summary>
    private static (decimal Days, DateOnly First) DaysAway(RuleContext context, TaskDates dates, DateRange leave)
    {
        var calendar = context.Calendars.For(dates.Item);
        var from = Later(Later(leave.First, dates.StartDate), context.AsOf);
        var to = leave.Last < dates.FinishDate ? leave.Last : dates.FinishDate;
        if (from > to) return (0, from);
        var minutes = calendar.MinutesBetween(Instant.StartOf(from), Instant.EndOf(to));
        return minutes == 0 ? (0, from) : (calendar.ToDays(minutes), calendar.NextWorking(Instant.StartOf(from))!.Value.Date);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static Syntax.Text.Place PlaceOf(WorkItem item, Resource person) =>
        item.Assignments.OfType<NamedAssignment>().FirstOrDefault(named => named.Resource.Target == person.Path)?.Resource.Place
        ?? item.PlaceOf("assign");
}
