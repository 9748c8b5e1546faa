using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Health;

/// <summary>Who waits for whom, as written. What a group waits for its tasks wait for, and who waits for a group waits for its tasks.</summary>
internal sealed class PlanLinks
{
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);
    private readonly PlanSnapshot _plan;

    public PlanLinks(PlanSnapshot plan)
    {
        _plan = plan;
        foreach (var item in plan.WorkItems.All)
        {
            foreach (var link in item.After) Add(link.To.Target, item.Path);
            foreach (var link in item.Before) Add(item.Path, link.To.Target);
        }
    }

    public bool HasPredecessor(WorkItem task) => IsAnyHolderIn(_waiting, task);

    public bool HasSuccessor(WorkItem task) => IsAnyHolderIn(_awaited, task);

    /// <summary>Those written at tasks and groups that still have work ahead.</summary>
    public static IEnumerable<(WorkItem At, Link Link)> OpenOf(IEnumerable<TaskDates> items)
    {
        foreach (var task in items)
        {
            if (task.Status is WorkStatus.Done or WorkStatus.Dropped) continue;
            foreach (var link in task.Item.After)
            {
                if (link.To.Target is not null) yield return (task.Item, link);
            }

            foreach (var link in task.Item.Before)
            {
                if (link.To.Target is not null) yield return (task.Item, link);
            }
        }
    }

    private void Add(string? from, string? to)
    {
        if (from is null || to is null) return;
        _awaited.Add(from);
        _waiting.Add(to);
    }

    /// <summary>The task itself, its groups and its project.</summary>
    private bool IsAnyHolderIn(HashSet<string> paths, WorkItem task)
    {
        for (var holder = task; holder is not null; holder = _plan.WorkItems.Find(holder.GroupPath))
        {
            if (paths.Contains(holder.Path)) return true;
        }

        return paths.Contains(task.ProjectPath);
    }
}
