using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>Finds the weeks in which too much is asked of one resource, and it matters.</summary>
internal static class Overloads
{
    /// <summary>Runs of weeks with demand over capacity because of which a task comes later than its total float allows.</summary>
    public static IEnumerable<Overload> Delaying(LoadTable table, ImmutableArray<WeekLoad> weeks, PlanSchedule schedule, CalendarBook calendars)
    {
        foreach (var run in FullWeeks(table, weeks))
        {
            // Why a task waits costs more than which weeks are too full: it is asked of these weeks alone.
            var delayed = run.Asking.FindAll(task => IsDelayed(task, table, schedule, calendars));
            if (delayed.Count == 0) continue;
            var full = weeks.AsSpan(run.First, run.Count).ToArray();
            yield return new Overload(
                full[0].Week,
                full[^1].Week,
                full.Sum(week => table.AskedIn(WeekNumber.Of(week.Week.Monday))),
                full.Sum(week => week.CapacityMinutes),
                [.. run.Asking.Select(task => task.Path)],
                [.. delayed.Select(task => task.Path)]);
        }
    }

    /// <summary>Runs of weeks with time in which tasks hold more of it together than there is: the scheduler only lets those do so that it cannot move.</summary>
    public static IEnumerable<Overload> Colliding(LoadTable table, DateOnly asOf)
    {
        var now = Instant.StartOf(asOf);
        var holds = table.Holds.Select(hold => new Holding(hold.Task, hold.Held, Instant.Max(hold.Task.Start, now), hold.Task.Finish));
        var occurrences = table.Repeats.SelectMany(hold => hold.Task.Occurrences
            .Where(one => one.Start >= now)
            .Select(one => new Holding(hold.Task, hold.Held, one.Start, one.Finish)));
        // People are away from other work at an occurrence; a machine is held by it.
        return table.IsEquipment ? Collisions(table, holds.Concat(occurrences)) : Collisions(table, holds).Concat(Collisions(table, occurrences));
    }

    /// <summary>
    /// Runs of weeks not yet over in which a person with a limit is booked beyond it: work of fixed duration does not heed limits. Weeks that
    /// were told already are left out.
    /// </summary>
    public static IEnumerable<Overload> BeyondLimits(LoadTable table, ImmutableArray<WeekLoad> weeks, DateOnly asOf, IReadOnlyList<Overload> told)
    {
        if (table.Resource.Limits.IsEmpty) yield break;
        var now = WeekNumber.Of(asOf);
        var booked = table.Booked.ToLookup(one => one.Week, one => one.Task.Path);
        for (var i = 0; i < weeks.Length; i++)
        {
            var start = i;
            while (i < weeks.Length && IsBeyond(weeks[i])) i++;
            if (i == start) continue;
            var run = weeks.AsSpan(start, i - start).ToArray();
            yield return new Overload(
                run[0].Week,
                run[^1].Week,
                run.Sum(week => week.AllocatedMinutes),
                run.Sum(week => week.CapacityMinutes),
                [.. run.SelectMany(week => booked[WeekNumber.Of(week.Week.Monday)]).Distinct(StringComparer.Ordinal)],
                []);
        }

        bool IsBeyond(WeekLoad week)
        {
            var number = WeekNumber.Of(week.Week.Monday);
            // Leave and holidays have findings of their own.
            return number >= now && week.CapacityMinutes > 0 && week.AllocatedMinutes > week.CapacityMinutes + 1
                && !told.Any(one => WeekNumber.Of(one.First.Monday) <= number && number <= WeekNumber.Of(one.Last.Monday));
        }
    }

    private static IEnumerable<Overload> Collisions(LoadTable table, IEnumerable<Holding> all)
    {
        var holds = all.Where(hold => hold.From < hold.To).ToList();
        if (holds.Count < 2) yield break;
        var ends = holds.SelectMany(hold => new[] { (At: hold.From, hold.Held), (At: hold.To, Held: -hold.Held) }).OrderBy(end => end.At).ToList();
        var held = 0m;
        var time = new List<(Instant From, Instant To, decimal Held)>();
        for (var i = 0; i + 1 < ends.Count; i++)
        {
            held += ends[i].Held;
            if (held > table.Whole && ends[i + 1].At > ends[i].At && table.Time.AtWork.MinutesBetween(ends[i].At, ends[i + 1].At) > 0)
                time.Add((ends[i].At, ends[i + 1].At, held));
        }

        for (var i = 0; i < time.Count;)
        {
            var first = i++;
            while (i < time.Count && WeekNumber.Of(time[i].From.Date) <= WeekNumber.Of(LastDay(time[i - 1].To)) + 1) i++;
            var run = time[first..i];
            var tasks = holds.Where(hold => Touches(run, hold)).Select(hold => hold.Task.Path).Distinct().ToImmutableArray();
            // One task that asks for more than there is stands alone: its shares say so already.
            if (tasks.Length < 2) continue;
            yield return new Overload(
                WeekNumber.ToIsoWeek(WeekNumber.Of(run[0].From.Date)),
                WeekNumber.ToIsoWeek(WeekNumber.Of(LastDay(run[^1].To))),
                (long)Math.Round(run.Sum(stretch => table.Time.TimeGiven(stretch.From, stretch.To, 1) * stretch.Held), MidpointRounding.ToEven),
                (long)Math.Round(run.Sum(stretch => table.Time.TimeGiven(stretch.From, stretch.To, 1) * table.Whole), MidpointRounding.ToEven),
                tasks,
                []);
        }
    }

    /// <summary>Whether a hold lies in one of the stretches, which follow each other.</summary>
    private static bool Touches(List<(Instant From, Instant To, decimal Held)> run, Holding hold)
    {
        var (low, high) = (0, run.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (run[middle].To > hold.From) high = middle;
            else low = middle + 1;
        }

        return low < run.Count && run[low].From < hold.To;
    }

    private static DateOnly LastDay(Instant end) => end.PlusMinutes(-1).Date;

    private static bool IsDelayed(TaskDates task, LoadTable table, PlanSchedule schedule, CalendarBook calendars)
    {
        if (task.TotalFloatMinutes is not { } allowed) return false;
        var calendar = calendars.For(task.Item);
        var delay = Math.Max(calendar.MinutesBetween(task.EarlyStart, task.Start), calendar.MinutesBetween(task.EarlyFinish, task.Finish));
        return delay > Math.Max(0, allowed) && WaitsFor(task, table.Resource.Path, schedule);
    }

    /// <summary>Runs of weeks in which more is asked than there is, each with the tasks that ask, in the plan's order.</summary>
    private static List<FullRun> FullWeeks(LoadTable table, ImmutableArray<WeekLoad> weeks)
    {
        var runs = new List<FullRun>();
        if (weeks.IsEmpty) return runs;
        var first = WeekNumber.Of(weeks[0].Week.Monday);
        var runOf = new FullRun?[weeks.Length];
        for (var i = 0; i < weeks.Length; i++)
        {
            if (table.AskedIn(first + i) <= weeks[i].CapacityMinutes) continue;
            if (i == 0 || runOf[i - 1] is null) runs.Add(new FullRun(i));
            runOf[i] = runs[^1];
            runs[^1].Count++;
        }

        if (runs.Count == 0) return runs;
        foreach (var (task, week) in table.Asks)
        {
            if (week < first || week - first >= runOf.Length || runOf[week - first] is not { Asking: var asking }) continue;
            // What one task asks stands together.
            if (asking.Count == 0 || !ReferenceEquals(asking[^1], task)) asking.Add(task);
        }

        return runs;
    }

    /// <summary>Whether it is this resource that holds the start back: named itself, or by a task that has it.</summary>
    private static bool WaitsFor(TaskDates task, string resource, PlanSchedule schedule)
    {
        if (task.Reason.Kind == StartReasonKind.Limit) return task.Reason.Resource == resource;
        if (task.Reason.Kind != StartReasonKind.ResourceBusy) return false;
        return task.Reason.Other is not { } other
            || other == resource
            || schedule.Find(other)?.Bookings.Any(booking => booking.Resource == resource) == true;
    }

    private sealed class FullRun(int first)
    {
        public int First => first;

        public int Count { get; set; }

        public List<TaskDates> Asking { get; } = [];
    }

    private readonly record struct Holding(TaskDates Task, decimal Held, Instant From, Instant To);
}
