using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>Tasks to refer to: those beside it first, then the rest of the project, then other projects; without those that would close a loop.</summary>
internal static class TaskItems
{
    public static void Add(Offers offers, ReferenceScope scope, HashSet<string> named, int most)
    {
        var slot = offers.Slot;
        var isLink = slot.Wanted.Key == TaskKeys.After || slot.Wanted.Key == TaskKeys.Before;
        var excluded = isLink && slot.Wanted.Holder == EntityKind.WorkItem && slot.Wanted.Path is { } own
            ? LinkLoops.Of(offers.Facts.Plan).ClosedBy(own, slot.Wanted.Key == TaskKeys.After)
            : null;
        var typed = slot.Typed.Trim();
        // Of a link the nearest task leads, done or not; elsewhere it is about work that is still ahead.
        var tasks = isLink ? InOrder(offers, scope) : InOrder(offers, scope).OrderBy(IsOver);
        foreach (var task in tasks)
        {
            if (offers.Count >= most)
            {
                offers.IsIncomplete = true;
                return;
            }

            if (!Fits(task, typed) || scope.IsOwn(EntityKind.WorkItem, task.Path) || excluded?.Contains(task.Path) == true) continue;
            if (isLink && slot.Wanted.Path is { } holder && task.Path.StartsWith(holder + ".", StringComparison.Ordinal)) continue;
            if (scope.NameOf(task) is not { } name || named.Contains(name)) continue;
            offers.Value(name, CompletionKind.Reference, EntityWords.Of(task, offers.Facts), subject: new CompletionSubject(Kind: EntityKind.WorkItem, Path: task.Path));
        }
    }

    private static bool IsOver(WorkItem task) => task.Status is WorkStatus.Done or WorkStatus.Dropped;

    /// <summary>Letters of the id or words of the title: clients filter more finely, but only what they are given.</summary>
    private static bool Fits(WorkItem task, string typed)
    {
        if (typed.Length == 0) return true;
        var at = 0;
        foreach (var letter in task.Path)
        {
            if (char.ToLowerInvariant(typed[at]) == letter && ++at == typed.Length) return true;
        }

        return task.Title?.Contains(typed, StringComparison.OrdinalIgnoreCase) == true;
    }

    private static IEnumerable<WorkItem> InOrder(Offers offers, ReferenceScope scope)
    {
        var (plan, path) = (offers.Facts.Plan, offers.Slot.Wanted.Path);
        var project = offers.Facts.ProjectAround(offers.Slot.Wanted.Holder, path);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in scope.Scopes)
        {
            foreach (var task in Nearest(ReferenceScope.TasksIn(plan, container), path))
            {
                if (seen.Add(task.Path)) yield return task;
            }
        }

        foreach (var task in plan.WorkItems.All)
        {
            if (project is not null && task.ProjectPath == project.Path && seen.Add(task.Path)) yield return task;
        }

        foreach (var task in plan.WorkItems.All)
        {
            if (project is null || task.ProjectPath != project.Path) yield return task;
        }
    }

    /// <summary>Those written in front of the task first, the nearest leading: work mostly follows what stands above it.</summary>
    private static IEnumerable<WorkItem> Nearest(System.Collections.Immutable.ImmutableArray<WorkItem> tasks, string? path)
    {
        var own = 0;
        while (own < tasks.Length && !(path is not null && (path == tasks[own].Path || path.StartsWith(tasks[own].Path + ".", StringComparison.Ordinal)))) own++;
        for (var at = own - 1; at >= 0; at--) yield return tasks[at];
        for (var at = own + 1; at < tasks.Length; at++) yield return tasks[at];
    }
}
