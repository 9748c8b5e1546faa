using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// Looks for an order of tasks of one priority that ends projects earlier. First on whole numbers; where calendars, limits or
/// choices of people say more than numbers can, then with the serial pass itself. What is found is given as priorities
/// and kept only if the serial pass confirms it.
/// </summary>
public static class ScheduleSearch
{
    /// <summary>Always as many, so that the result does not depend on the machine.</summary>
    private const int Threads = 2;

    /// <summary>So many tasks are scheduled in all on whole numbers where they only resemble the plan.</summary>
    private const long RehearsalTasks = 2_000_000;

    internal static OptimizedSchedule Run(SchedulePasses written, SearchLimits limits)
    {
        var plan = CompactPlanReading.Read(written);
        var rules = PriorityRules.Of(plan);
        var compact = CompactBounds.Of(plan, rules);
        var bounds = LowerBounds.Of(written, plan, compact);
        var score = new PassScore(written);
        var before = Scheduler.Schedule(written);
        var best = new Candidate(written, score.Of(written.Dates), []);
        var schedules = 1L;
        if (plan.Count > 1 && !IsAtBound(before, bounds))
        {
            var leastCost = bounds.Finishes is { } finishes ? score.CostOf(finishes) : long.MinValue;
            var found = Explore(written, plan, rules, score, limits, plan.IsExact ? CompactCost(plan, compact) : leastCost);
            schedules += found.Schedules;
            // The best first; the next only where numbers promised more than the serial pass keeps.
            foreach (var starts in found.Starts)
            {
                schedules++;
                best = Candidate.Better(best, written, score, FoundPriorities.Of(written, plan, starts));
                if (best.Own.Length > 0) break;
            }
        }

        return Result(best, written, before, bounds, schedules, limits.Seed);
    }

    /// <summary>The same or a better schedule with as few priorities as can be found.</summary>
    internal static OptimizedSchedule Simplify(OptimizedSchedule found, SchedulePasses written, Func<bool>? isCancelled)
    {
        if (found.Own.Length == 0) return found;
        var score = new PassScore(written);
        var best = new Candidate(found.Passes, score.Of(found.Passes.Dates), found.Own);
        (best, var tried) = FewerPriorities.Of(best, written, score, isCancelled);
        return Result(best, written, Scheduler.Schedule(written), found.Bounds, found.Schedules + tried, found.Seed);
    }

    private static OptimizedSchedule Result(Candidate best, SchedulePasses written, PlanSchedule before, LowerBounds bounds, long schedules, int seed)
    {
        var after = best.Own.Length == 0 ? before : Scheduler.Schedule(best.Passes);
        return new OptimizedSchedule
        {
            Schedule = after,
            Projects = ProjectGains.Of(before, after, bounds, written.Network),
            Priorities = Changes(written, best.Own),
            Schedules = schedules,
            Seed = seed,
            Passes = best.Passes,
            Bounds = bounds,
            Own = best.Own,
        };
    }

    private static (long Schedules, List<int[]> Starts) Explore(
        SchedulePasses written, CompactPlan plan, PriorityRules rules, PassScore score, SearchLimits limits, long leastCost)
    {
        var flag = new SearchFlag();
        var all = (limits.Schedules ?? (limits.IsOver is null ? SearchLimits.DefaultSchedules : long.MaxValue)) / Threads;
        var searches = new GeneticSearch[Threads];
        var made = new long[Threads];
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            var draws = new SearchDraws(((ulong)(uint)limits.Seed * Threads) + (ulong)thread);
            var evaluation = new CompactEvaluation(plan);
            var share = plan.IsExact ? all : Math.Min(Math.Clamp(RehearsalTasks / plan.Count, 60, 4000), all / 2);
            var search = new GeneticSearch(plan, rules, evaluation, new SearchBudget(limits, share, flag), draws, plan.IsExact ? leastCost : long.MinValue);
            search.Run([WrittenList(written, plan)]);
            made[thread] = evaluation.Schedules;
            searches[thread] = search;
            if (plan.IsExact) return;
            var passes = new PassEvaluation(plan, written, score);
            var second = new GeneticSearch(plan, rules, passes, new SearchBudget(limits, all - made[thread], flag), draws, leastCost);
            second.Run([WrittenList(written, plan), search.BestList]);
            made[thread] += passes.Schedules;
            searches[thread] = second;
        });

        var order = Enumerable.Range(0, Threads).Where(thread => searches[thread].Best != Score.Worst).OrderBy(thread => searches[thread].Best);
        return (made.Sum(), [.. order.Select(thread => searches[thread].BestStarts)]);
    }

    /// <summary>The written order as a list: by scheduled start.</summary>
    private static int[] WrittenList(SchedulePasses written, CompactPlan plan)
    {
        var starts = new int[plan.Count];
        var list = new int[plan.Count];
        for (var activity = 0; activity < starts.Length; activity++)
        {
            if (plan.Items[activity] is >= 0 and var item)
                starts[activity] = (int)Math.Clamp((plan.Axis.MinutesBefore(written.Dates.Start[item]) - plan.Origin) / plan.Unit, 0, plan.Horizon);
        }

        new ListOrder(plan).Of(starts, list);
        return list;
    }

    private static long CompactCost(CompactPlan plan, int[] bounds)
    {
        var cost = 0L;
        for (var project = 0; project < bounds.Length; project++) cost += (long)plan.Aims[project].Weight * bounds[project];
        return cost;
    }

    private static bool IsAtBound(PlanSchedule schedule, LowerBounds bounds) =>
        bounds.Finishes is { } finishes && Enumerable.Range(0, finishes.Length)
            .All(project => !schedule.Projects[project].IsScheduled || schedule.Projects[project].Finish <= finishes[project]);

    private static ImmutableArray<TaskPriority> Changes(SchedulePasses written, int[] own)
    {
        var changes = ImmutableArray.CreateBuilder<TaskPriority>();
        for (var item = 0; item < own.Length; item++)
        {
            var task = written.Network.Items[item];
            if (own[item] >= 0 && own[item] != task.Priority) changes.Add(new TaskPriority(task.Path, task.Priority, own[item]));
        }

        return changes.ToImmutable();
    }
}
