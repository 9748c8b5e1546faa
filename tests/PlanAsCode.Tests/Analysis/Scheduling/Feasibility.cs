using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Checks a schedule against the plan alone: links, as-of, and that nobody is held beyond what they have.</summary>
internal static class Feasibility
{
    public static List<string> Breaches(PlanAnalysis analysis)
    {
        var breaches = new List<string>();
        foreach (var task in analysis.Schedule.Tasks.Where(IsFree))
        {
            if (task.Finish < task.Start) breaches.Add($"{task.Path} ends before it starts");
            if (task.Item.Repeat is null && task.Start < Instant.StartOf(analysis.AsOf)) breaches.Add($"{task.Path} starts before as-of");
            CheckLinks(analysis, task, breaches);
        }

        foreach (var task in analysis.Schedule.Tasks.Where(IsSeriesAhead))
        {
            foreach (var holder in Holders(analysis, task))
            {
                foreach (var link in LinksTo(analysis, holder).Where(link => !BindsFinish(link.Link)))
                    CheckLink(analysis, Dates(analysis, link.From), task, holder, link.Link, breaches);
            }
        }

        foreach (var task in analysis.Schedule.Tasks.Where(IsBegun))
        {
            foreach (var link in task.Item.After.Where(BindsFinish)) CheckLink(analysis, Dates(analysis, link.To.Target), task, task.Item, link, breaches);
        }

        foreach (var resource in analysis.Plan.Resources.All)
        {
            CheckHolding(analysis, resource, breaches);
            if (resource is { ResourceKind: ResourceKind.Person, Limits.IsEmpty: true }) CheckAway(analysis, resource, breaches);
            foreach (var limit in resource.Limits) CheckLimit(analysis, resource, limit, breaches);
        }

        return breaches;
    }

    /// <summary>A leaf that the scheduler is free to move.</summary>
    private static bool IsFree(TaskDates task) =>
        task is { IsScheduled: true, Item: { IsGroup: false, Repeat: null }, Status: WorkStatus.Todo };

    /// <summary>
    /// Begun work holds its people from as-of without a gap, unless it starts later or a link to its finish (or its group's)
    /// moves what is left; such tasks may collide, which is a finding of its own.
    /// </summary>
    private static bool GoesOnFromAsOf(PlanAnalysis analysis, TaskDates task) =>
        task.Status == WorkStatus.Todo || task.Item.Repeat is not null
        || (task.Start <= Instant.StartOf(analysis.AsOf) && !Holders(analysis, task).Any(holder => holder.After.Any(BindsFinish))
            && !analysis.Plan.WorkItems.All.Any(item => item.Before.Any(link => BindsFinish(link) && IsIn(task.Path, link.To.Target))));

    private static bool BindsFinish(Link link) => link.Type is LinkType.FinishToFinish or LinkType.StartToFinish;

    private static bool IsIn(string path, string? holder) => path == holder || path.StartsWith(holder + ".", StringComparison.Ordinal);

    private static IEnumerable<WorkItem> Holders(PlanAnalysis analysis, TaskDates task)
    {
        for (var holder = task.Item; holder is not null; holder = analysis.Plan.WorkItems.Find(holder.GroupPath)) yield return holder;
    }

    private static bool IsBegun(TaskDates task) => task is { IsScheduled: true, Item: { IsGroup: false, Repeat: null }, Status: WorkStatus.Doing };

    /// <summary>A repeated task that is not begun: its first time ahead is its start.</summary>
    private static bool IsSeriesAhead(TaskDates task) => task is { IsScheduled: true, Item: { IsGroup: false, Repeat: not null }, Status: WorkStatus.Todo };

    /// <summary>Links written at the task itself, and <c>before</c> of others.</summary>
    private static IEnumerable<(string From, Link Link)> LinksTo(PlanAnalysis analysis, WorkItem item) =>
        item.After.Select(link => (link.To.Target!, link)).Concat(
            analysis.Plan.WorkItems.All.SelectMany(other => other.Before.Where(link => link.To.Target == item.Path).Select(link => (other.Path, link))));

    private static void CheckLinks(PlanAnalysis analysis, TaskDates task, List<string> breaches)
    {
        foreach (var holder in Holders(analysis, task))
        {
            foreach (var link in holder.After) CheckLink(analysis, Dates(analysis, link.To.Target), BoundBy(analysis, task, holder, link), holder, link, breaches);
            foreach (var link in holder.Before)
            {
                if (analysis.Schedule.Find(link.To.Target) is not { } target) continue;
                foreach (var leaf in analysis.Schedule.Tasks.Where(leaf => IsFree(leaf) && IsIn(leaf.Path, target.Path)))
                    CheckLink(analysis, (task.Start, task.Finish), BoundBy(analysis, leaf, target.Item, link), target.Item, link, breaches);
            }
        }
    }

    /// <summary>Of a group with a link to its finish the group, if all in it have dates; else the task.</summary>
    private static TaskDates? BoundBy(PlanAnalysis analysis, TaskDates task, WorkItem holder, Link link)
    {
        if (!BindsFinish(link) || holder == task.Item) return task;
        return analysis.Schedule.Tasks.Any(one => !one.IsScheduled && IsIn(one.Path, holder.Path)) ? null : analysis.Schedule.Find(holder.Path);
    }

    private static (Instant Start, Instant Finish)? Dates(PlanAnalysis analysis, string? path) => analysis.Schedule.Find(path) switch
    {
        { IsScheduled: true } task => (task.Start, task.Finish),
        _ => null,
    };

    private static void CheckLink(
        PlanAnalysis analysis, (Instant Start, Instant Finish)? before, TaskDates? bound, WorkItem measuredBy, Link link, List<string> breaches)
    {
        if (before is not { } dates || bound is not { } after) return;
        var calendar = analysis.Calendars.For(measuredBy);
        var from = link.Type is LinkType.FinishToStart or LinkType.FinishToFinish ? dates.Finish : dates.Start;
        var to = link.Type is LinkType.FinishToStart or LinkType.StartToStart ? after.Start : after.Finish;
        if (Earliest(calendar, from, link.Lag) is { } earliest && earliest > to && calendar.MinutesBetween(earliest, to) < 0)
            breaches.Add($"{after.Path}: {link.Type} {link.To.Target} from {from} to {to}");
    }

    private static Instant? Earliest(WorkingCalendar calendar, Instant from, Lag lag)
    {
        var amount = new Quantity(Math.Abs(lag.Amount), lag.Unit);
        if (lag.IsElapsed) return from.PlusMinutes(Math.Sign(lag.Amount) * CalendarTime.After(new Instant(0), amount).Minutes);
        return lag.Amount < 0 ? calendar.Subtract(from, calendar.ToMinutes(amount)) : calendar.Add(from, calendar.ToMinutes(amount));
    }

    private static void CheckHolding(PlanAnalysis analysis, Resource resource, List<string> breaches)
    {
        var held = new List<(Instant From, Instant To, decimal Part, TaskDates Task)>();
        foreach (var task in analysis.Schedule.Tasks.Where(task => task is { IsScheduled: true, Item.IsGroup: false } && task.Status != WorkStatus.Done && GoesOnFromAsOf(analysis, task)))
        {
            foreach (var booking in task.Bookings.Where(booking => booking.Resource == resource.Path))
            {
                var part = resource.ResourceKind == ResourceKind.Equipment ? booking.Units : Math.Min(1, booking.Share);
                if (task.Item.Repeat is null) held.Add((Instant.Max(task.Start, Instant.StartOf(analysis.AsOf)), task.Finish, part, task));
                else if (resource.ResourceKind == ResourceKind.Equipment) held.AddRange(task.Occurrences.Select(one => (one.Start, one.Finish, part, task)));
            }
        }

        foreach (var one in held.Where(one => IsFree(one.Task)))
        {
            // The most is held at the start of one of those who overlap.
            foreach (var at in held.Select(other => other.From).Append(one.From).Where(at => at >= one.From && at < one.To))
            {
                var sum = held.Where(other => other.From <= at && at < other.To).Sum(other => other.Part);
                if (sum > (resource.ResourceKind == ResourceKind.Equipment ? resource.Units : 1)) breaches.Add($"{resource.Path} is held {sum} times at {at} by {one.Task.Path}");
            }
        }
    }

    /// <summary>At an occurrence of a repeated task its people do nothing else: what else they give in a day fits into the rest of it.</summary>
    private static void CheckAway(PlanAnalysis analysis, Resource person, List<string> breaches)
    {
        var booked = analysis.Schedule.Tasks
            .Where(task => task is { IsScheduled: true, Item.IsGroup: false })
            .SelectMany(task => task.Bookings.Where(booking => booking.Resource == person.Path && booking.Share > 0).Select(booking => (Task: task, Booking: booking)))
            .ToList();
        var minutesAway = new HashSet<long>();
        foreach (var (start, finish) in booked.SelectMany(one => one.Task.Occurrences))
        {
            for (var minute = start.Minutes; minute < finish.Minutes; minute++) minutesAway.Add(minute);
        }

        // Who is asked for more than 100 % by one task gives it: a finding. Limits share out time in ways of their own.
        var others = booked.Where(one => IsFree(one.Task) && one.Task.Item.Effort is not null && one.Booking.Share <= 1 && HasNoLimits(analysis, one.Task)).ToList();
        foreach (var (task, _) in others.Where(one => one.Task.Bookings.Length == 1 && one.Task.EffortMinutes > 0 && minutesAway.Contains(one.Task.Start.Minutes)))
            breaches.Add($"{task.Path} begins at {task.Start}, when {person.Path} is elsewhere");
        var time = analysis.Calendars.TimeOf(person);
        foreach (var day in others.SelectMany(one => one.Booking.ByDay).GroupBy(day => day.Date))
        {
            var (from, to) = (Instant.StartOf(day.Key).Minutes, Instant.EndOf(day.Key).Minutes);
            var there = 0;
            for (var minute = from; minute < to; minute++)
            {
                if (!minutesAway.Contains(minute) && time.AtWork.MinutesBetween(new Instant(minute), new Instant(minute + 1)) > 0) there++;
            }

            // Days are rounded one by one.
            if (day.Sum(one => one.Minutes) > (there * time.CapacityOn(day.Key)) + day.Count())
                breaches.Add($"{person.Path} gives {day.Sum(one => one.Minutes)} of {there} minutes on {day.Key:O}");
        }
    }

    /// <summary>Work by effort heeds the limits of those who do it, a day and a week; fixed durations, meetings and begun work may not.</summary>
    private static void CheckLimit(PlanAnalysis analysis, Resource person, WorkLimit limit, List<string> breaches)
    {
        var most = analysis.Calendars.Workspace.ToMinutes(limit.Amount);
        var given = analysis.Schedule.Tasks
            .Where(task => IsFree(task) && task.Item.Effort is not null)
            .SelectMany(task => task.Bookings.Where(booking => booking.Resource == person.Path).SelectMany(booking => booking.ByDay));
        foreach (var span in given.GroupBy(day => limit.Per == TimeUnit.Day ? day.Date.DayNumber : day.Date.DayNumber / 7))
        {
            // Days are rounded one by one.
            if (span.Sum(day => day.Minutes) > most + span.Count())
                breaches.Add($"{person.Path} gives {span.Sum(day => day.Minutes)} minutes with a limit of {most} in the {limit.Per} of {span.First().Date:O}");
        }
    }

    private static bool HasNoLimits(PlanAnalysis analysis, TaskDates task) =>
        task.Bookings.All(booking => analysis.Plan.Resources.Find(booking.Resource)!.Limits.IsEmpty);
}
