using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>
/// What the plan waits for, ranked by the working days it costs: each is tried out, the schedule with one more of it against
/// today's. As list schedules are not monotonic (Graham, Bounds on Multiprocessing Timing Anomalies, 1969), one more may
/// make a project later; such a gain is negative.
/// </summary>
public static class Bottlenecks
{
    // Each costs a schedule; what is waited for less than ten others is no bottleneck. Of huge plans fewer are tried, so that
    // all of them together take no longer than a few schedules of such a plan.
    private const int MostTried = 10;
    private const int FewestTried = 3;
    private const int MostTasks = 200_000;

    public static BottleneckRanking Of(
        PlanSnapshot plan, CalendarBook calendars, PlanSchedule schedule, ImmutableArray<ResourceLoad> loads, CancellationToken cancel = default)
    {
        var candidates = new BottleneckCandidates(plan, calendars, schedule).Find(loads);
        var most = Math.Clamp(MostTasks / Math.Max(1, schedule.Tasks.Length), FewestTried, MostTried);
        var tried = candidates.Take(most).Select(candidate => Try(candidate, plan, calendars, schedule, cancel)).OfType<Bottleneck>();
        return new BottleneckRanking([.. tried.OrderByDescending(one => one.SavedDays)], Math.Max(0, candidates.Count - most));
    }

    /// <summary>Null where nothing waits for it after all: what has no dates has none then either (a cycle of links).</summary>
    private static Bottleneck? Try(Candidate candidate, PlanSnapshot plan, CalendarBook calendars, PlanSchedule today, CancellationToken cancel)
    {
        var then = Scheduler.Schedule(SchedulePasses.Of(plan, calendars, today.AsOf, cancel, candidate.Resource));
        var unlocked = today.Tasks.Zip(then.Tasks)
            .Where(pair => !pair.First.Item.IsGroup && !pair.First.IsScheduled && pair.Second.IsScheduled)
            .ToLookup(pair => pair.First.Item.ProjectPath, pair => pair.First.Path, StringComparer.Ordinal);
        ImmutableArray<string> waiting =
            [.. candidate.Waiting.Where(path => today.Find(path) is { } task && (task.IsScheduled || unlocked[task.Item.ProjectPath].Contains(path)))];
        if (waiting.IsEmpty && candidate.OverMinutes == 0) return null;
        return new Bottleneck
        {
            Resource = candidate.Skills.IsEmpty ? candidate.Resource : null,
            Skills = candidate.Skills,
            Waiting = waiting,
            Projects =
            [
                .. today.Projects.Zip(then.Projects)
                    .Where(pair => pair.Second.IsScheduled)
                    .Select(pair => GainOf(pair.First, pair.Second, [.. unlocked[pair.First.Path]], calendars)),
            ],
        };
    }

    private static ProjectGain GainOf(ProjectDates today, ProjectDates then, ImmutableArray<string> unlocked, CalendarBook calendars)
    {
        var calendar = calendars.For(today.Project);
        decimal? saved = today.IsScheduled && unlocked.IsEmpty ? calendar.ToDays(calendar.MinutesBetween(then.Finish, today.Finish)) : null;
        return new ProjectGain(today.Project, today.IsScheduled ? today.FinishDate : null, then.FinishDate, saved, unlocked);
    }
}
