using System.Collections.Concurrent;
using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Rules;

/// <summary>What is done, begun and still open, for tasks, groups and projects alike, after dates were weighed against <c>status</c>.</summary>
public sealed class WorkState(PlanSnapshot plan, PlanSchedule schedule)
{
    // Many links may lead to one large group, and each of them asks.
    private readonly ConcurrentDictionary<string, bool> _over = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _begun = new(StringComparer.Ordinal);

    private ImmutableArray<TaskDates> _open;

    /// <summary>Tasks, milestones and groups that still have work ahead, in projects that are neither done nor dropped.</summary>
    public ImmutableArray<TaskDates> Open
    {
        get
        {
            // Every other rule asks.
            if (_open.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _open, [.. schedule.Tasks.Where(IsOpen)]);
            return _open;
        }
    }

    /// <summary>Open tasks and milestones.</summary>
    public IEnumerable<TaskDates> OpenLeaves => Open.Where(dates => !dates.Item.IsGroup);

    public bool IsOpen(TaskDates dates) =>
        plan.Projects.Find(dates.Item.ProjectPath) is { } project && IsRunning(project) && !(dates.Item.IsGroup ? IsOver(dates.Item) : IsOver(dates.Status));

    public static bool IsRunning(Project project) => project.Status is not (ProjectStatus.Done or ProjectStatus.Dropped);

    /// <summary>Done or dropped; of a group and a project: all of its leaves, and it has some.</summary>
    public bool IsOver(Entity entity)
    {
        if (entity is WorkItem { IsGroup: false } leaf) return IsLeafOver(leaf);
        if (_over.TryGetValue(entity.Path, out var known)) return known;
        return _over[entity.Path] = Leaves(entity) is { Count: > 0 } leaves && leaves.TrueForAll(IsLeafOver);
    }

    /// <summary>Begun, perhaps over; of a group and a project: any of its leaves.</summary>
    public bool IsBegun(Entity entity)
    {
        if (entity is WorkItem { IsGroup: false } leaf) return IsLeafBegun(leaf);
        if (_begun.TryGetValue(entity.Path, out var known)) return known;
        return _begun[entity.Path] = Leaves(entity).Exists(IsLeafBegun);
    }

    public WorkStatus StatusOf(WorkItem leaf) => schedule.Find(leaf.Path)?.Status ?? leaf.Status ?? WorkStatus.Todo;

    /// <summary>The tasks and milestones inside a group or a project; the task itself.</summary>
    public static List<WorkItem> Leaves(Entity entity)
    {
        var leaves = new List<WorkItem>();
        var waiting = new Stack<WorkItem>();
        if (entity is Project project) PushAll(waiting, project.Tasks);
        else if (entity is WorkItem item) waiting.Push(item);
        while (waiting.TryPop(out var next))
        {
            if (next.IsGroup) PushAll(waiting, next.Children);
            else leaves.Add(next);
        }

        return leaves;
    }

    private bool IsLeafOver(WorkItem leaf) => IsOver(StatusOf(leaf));

    private static bool IsOver(WorkStatus status) => status is WorkStatus.Done or WorkStatus.Dropped;

    private bool IsLeafBegun(WorkItem leaf) => StatusOf(leaf) is WorkStatus.Doing or WorkStatus.Done || leaf.Started is not null;

    private static void PushAll(Stack<WorkItem> waiting, IReadOnlyList<WorkItem> items)
    {
        for (var at = items.Count - 1; at >= 0; at--) waiting.Push(items[at]);
    }
}
