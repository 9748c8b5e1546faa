using PlanAsCode.Analysis.Rules;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Editing;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Moves a task of fixed duration to where nobody who does it is away.</summary>
internal static class AfterLeave
{
    /// <summary>People have only so many leaves; the loop ends with each of them passed once.</summary>
    private const int MostLeaves = 100;

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        foreach (var finding in question.FindingsOf("leave-during-duration"))
        {
            if (question.EntityAt(finding.Place.Span.Start) is not WorkItem { Started: null, FinishOn: null } item) continue;
            if (question.Analysis.Schedule.Find(item.Path) is not { IsScheduled: true, Status: WorkStatus.Todo } dates || First(question, dates) is not { } start) continue;
            var field = item.Has("start-on") ? "start-on" : "start-no-earlier";
            var change = new FieldChange(item, field, Words.Date(start));
            yield return Offer.Fields(question.Plan, $"Start `{item.Id}` on {Words.Date(start)}, after the leave", finding, change) with { IsPreferred = true };
        }
    }

    /// <summary>The first day from which on the task runs without a leave; null where none is found.</summary>
    private static DateOnly? First(ChangeQuestion question, TaskDates dates)
    {
        var calendar = question.Analysis.Calendars.For(dates.Item);
        var leaves = dates.Bookings.Select(booking => question.Plan.Resources.Find(booking.Resource)).OfType<Resource>()
            .SelectMany(person => person.Leave).OrderBy(leave => leave.First).Take(MostLeaves).ToList();
        var start = dates.StartDate;
        foreach (var _ in leaves)
        {
            var span = new DateRange(start, calendar.Add(Instant.StartOf(start), dates.DurationMinutes)?.PlusMinutes(-1).Date ?? start);
            var hit = leaves.Where(leave => leave.First <= span.Last && span.First <= leave.Last
                && calendar.MinutesBetween(Instant.StartOf(leave.First), Instant.EndOf(leave.Last)) > 0).ToList();
            if (hit.Count == 0) break;
            if (hit.Max(leave => leave.Last) is var last && last >= DateOnly.MaxValue.AddDays(-1)) return null;
            if (calendar.NextWorking(Instant.EndOf(last)) is not { } next) return null;
            start = next.Date;
        }

        return start > dates.StartDate ? start : null;
    }
}
