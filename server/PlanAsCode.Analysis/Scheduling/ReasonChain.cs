using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Why a task lies where it lies: the chain of binding reasons from it back to what nothing binds any more (the project's start,
/// as-of, a date of its own, what has happened). Each task at most once, so that it always ends.
/// </summary>
public static class ReasonChain
{
    /// <summary>Explains the start: of a group or project that of what begins first in it. Empty where there are no dates.</summary>
    public static ImmutableArray<ReasonStep> ToStart(PlanSchedule schedule, string path) => Of(schedule, path, isFinish: false);

    /// <summary>
    /// Explains the finish: of a group or project that of what ends last in it. Of a task the same as <see cref="ToStart"/>, but where a link
    /// holds the finish of begun work.
    /// </summary>
    public static ImmutableArray<ReasonStep> ToFinish(PlanSchedule schedule, string path) => Of(schedule, path, isFinish: true);

    /// <summary>Of a task without dates: it, what it waits for and that has none either, and so on, to the one with a reason of its own. Empty where it has dates.</summary>
    public static ImmutableArray<TaskDates> Without(PlanSchedule schedule, string path)
    {
        if (schedule.Find(path) is not { IsScheduled: false, Item.IsGroup: false } task || schedule.Reasons is not { } book) return [];
        var chain = ImmutableArray.CreateBuilder<TaskDates>();
        var met = new HashSet<int>();
        var network = book.Bindings.Network;
        var item = Array.FindIndex(network.Items, one => one.Path == task.Path);
        while (item >= 0 && met.Add(item))
        {
            chain.Add(schedule.Tasks[item]);
            item = book.Bindings.WaitsFor(item).FirstOrDefault(one => !met.Contains(one), -1);
        }

        return chain.ToImmutable();
    }

    private static ImmutableArray<ReasonStep> Of(PlanSchedule schedule, string path, bool isFinish)
    {
        if (schedule.Reasons is not { } book || First(schedule, book, path, isFinish) is not (>= 0 and var item)) return [];
        var steps = ImmutableArray.CreateBuilder<ReasonStep>();
        var met = new HashSet<int>();
        while (met.Add(item))
        {
            // Links pass through dropped tasks, which have no dates.
            var finishReason = isFinish ? book.OfFinish(item) : null;
            if (schedule.Tasks[item].IsScheduled)
                steps.Add(new ReasonStep(schedule.Tasks[item], finishReason ?? book.OfStart(item), book.WaitedDays(item), finishReason is not null));
            var next = book.Bindings.Back(item, isFinish).Where(one => !met.Contains(one.Leaf)).ToList();
            if (next.Count == 0) break;
            (item, isFinish) = next[0];
        }

        return steps.ToImmutable();
    }

    /// <summary>The leaf that the start or finish is that of; -1 where none has dates.</summary>
    private static int First(PlanSchedule schedule, ReasonBook book, string path, bool isFinish)
    {
        var network = book.Bindings.Network;
        for (var entity = 0; entity < network.Count; entity++)
        {
            if (network.PathOf(entity) != path) continue;
            var ends = book.Bindings.Ends(network.LeavesOf(entity).Where(leaf => schedule.Tasks[leaf].IsScheduled), isFinish);
            return ends.Count == 0 ? -1 : ends[0];
        }

        return -1;
    }
}

/// <summary>One task of a chain.</summary>
/// <param name="Reason">What binds its start, or where <paramref name="OfFinish"/> its finish.</param>
/// <param name="WaitedDays">Working days between the first moment that links and dates allow and its start.</param>
public sealed record ReasonStep(TaskDates Task, StartReason Reason, decimal WaitedDays, bool OfFinish);
