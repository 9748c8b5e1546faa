using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Gives a task of somebody overbooked to somebody who can do it and has the time when it is due.</summary>
internal static class SomebodyFree
{
    private const int MostPeople = 3;
    private const int MostTasks = 4;

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        foreach (var over in OverbookedAt.Of(question))
        {
            if (over.Resource.ResourceKind != ResourceKind.Person) continue;
            var tasks = over.Movable(question.Analysis.Schedule).Where(dates => over.Task is null || dates.Item == over.Task)
                .OrderByDescending(dates => over.Overload.Delayed.Contains(dates.Path)).Take(MostTasks);
            foreach (var dates in tasks)
            {
                if (over.NameIn(dates.Item) is not { } place) continue;
                foreach (var (person, why) in Able(question, over.Resource, dates).Take(over.Task is null ? 1 : MostPeople))
                {
                    yield return Offer.Fix(
                        question.Plan, $"Give `{dates.Path}` to {person.Name}, who {why} and is free", [over.Finding],
                        () => [new FileEdit(place.Path, new TextEdit(place.Span, person.Path))]);
                }
            }
        }
    }

    /// <summary>Those who share most skills first, then those with most time left.</summary>
    private static IEnumerable<(Resource Person, string Why)> Able(ChangeQuestion question, Resource busy, TaskDates dates) =>
        from person in question.Plan.Resources.All
        where person.ResourceKind == ResourceKind.Person && person != busy && !dates.Bookings.Any(booking => booking.Resource == person.Path)
        let shared = busy.Skills.Intersect(person.Skills, StringComparer.OrdinalIgnoreCase).ToList()
        let isSameRole = busy.Role is { } role && string.Equals(role, person.Role, StringComparison.OrdinalIgnoreCase)
        where shared.Count > 0 || isSameRole
        let left = TimeLeft(question, busy, person, dates)
        where left >= 0
        orderby shared.Count descending, left descending
        select (person, shared.Count > 0 ? $"has {Words.List(shared)} too" : $"is {busy.Role} too");

    /// <summary>What a person would have left of the time in which the task could be done first; negative where that is too little.</summary>
    private static long TimeLeft(ChangeQuestion question, Resource busy, Resource person, TaskDates dates)
    {
        if (dates.Demand.FirstOrDefault(booking => booking.Resource == busy.Path) is not { ByDay: { IsEmpty: false } days } asked) return -1;
        var from = days[0].Date > question.AsOf ? days[0].Date : question.AsOf;
        if (days[^1].Date < from) return -1;
        var free = LoadByDay.Of(person, from, days[^1].Date, question.Analysis.Calendars, question.Analysis.Schedule).Sum(day => day.UnderMinutes);
        return free - asked.TimeMinutes;
    }
}
