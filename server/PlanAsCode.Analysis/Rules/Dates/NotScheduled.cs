using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>
/// A task without dates for another reason than a loop of links: no working time left, or nobody who could ever do it. What waits
/// for it has no dates either, and no finding.
/// </summary>
public static class NotScheduled
{
    public static Rule Rule { get; } = new("not-scheduled", Severity.Error, "A task gets no dates: there is no time in which it could be done.") { Check = Check };

    private static void Check(RuleContext context)
    {
        var without = context.Schedule.Tasks.Where(dates => !dates.IsScheduled && !dates.Item.IsGroup && dates.Status != WorkStatus.Dropped).ToList();
        if (without.Count == 0) return;
        var waiting = new WaitingTasks(context);
        foreach (var dates in without)
        {
            if (dates.WhyNot is { } reason && !waiting.WaitsForUnscheduled(dates.Item))
                context.Report(dates.Item.Place, $"`{dates.Path}` cannot be scheduled: {reason}{(dates.Remedy is { } remedy ? $"; {remedy}" : "")}");
        }
    }

    /// <summary>Who waits for whom, through groups and dropped tasks.</summary>
    private sealed class WaitingTasks(RuleContext context)
    {
        private readonly ILookup<string?, WorkItem> _namedInBefore =
            context.Plan.WorkItems.All.SelectMany(item => item.Before.Select(link => (link.To.Target, item))).ToLookup(pair => pair.Target, pair => pair.item);

        public bool WaitsForUnscheduled(WorkItem task)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { task.Path };
            var waiting = new Stack<Entity>(PredecessorsOf(task));
            while (waiting.TryPop(out var predecessor))
            {
                foreach (var leaf in WorkState.Leaves(predecessor))
                {
                    if (!seen.Add(leaf.Path)) continue;
                    if (context.Work.StatusOf(leaf) != WorkStatus.Dropped)
                    {
                        if (context.Schedule.Find(leaf.Path) is not { IsScheduled: true }) return true;
                        continue;
                    }

                    foreach (var further in PredecessorsOf(leaf)) waiting.Push(further);
                }
            }

            return false;
        }

        private IEnumerable<Entity> PredecessorsOf(WorkItem task)
        {
            for (var item = task; item is not null; item = context.Plan.WorkItems.Find(item.GroupPath))
            {
                foreach (var link in item.After)
                {
                    Entity? other = link.To.TargetKind == EntityKind.Project
                        ? context.Plan.Projects.Find(link.To.Target)
                        : context.Plan.WorkItems.Find(link.To.Target);
                    if (other is not null) yield return other;
                }

                foreach (var other in _namedInBefore[item.Path]) yield return other;
            }
        }
    }
}
