using System.Collections.Immutable;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>
/// A task and the goals it serves: its own, else its nearest group's, else its project's. What was dropped, and what stands in a dropped
/// project, serves nothing and is not among them.
/// </summary>
internal sealed class ServingTask
{
    public required TaskDates Dates { get; init; }

    /// <summary>Paths of goals, each once.</summary>
    public required ImmutableArray<string> Goals { get; init; }

    public Money? Cost { get; private init; }

    /// <summary>It costs something, and nobody can say how much.</summary>
    public bool HasUnknownCost { get; private init; }

    /// <summary>Neither done nor in a project that is over.</summary>
    public bool IsOpen { get; private init; }

    public static IEnumerable<ServingTask> All(PlanSnapshot plan, PlanSchedule schedule, PlanCosts costs)
    {
        foreach (var dates in schedule.Tasks)
        {
            if (dates.Item.IsGroup || dates.Status == WorkStatus.Dropped) continue;
            if (plan.Projects.Find(dates.Item.ProjectPath) is not { Status: not ProjectStatus.Dropped } project) continue;
            var named = dates.Item.Goals.Length > 0 ? dates.Item.Goals : project.Goals;
            var hasCost = costs.ByPath.TryGetValue(dates.Path, out var cost);
            yield return new ServingTask
            {
                Dates = dates,
                Goals = GoalsOf(named, plan),
                Cost = cost,
                HasUnknownCost = hasCost && cost is null,
                IsOpen = project.Status != ProjectStatus.Done && dates.Status != WorkStatus.Done,
            };
        }
    }

    private static ImmutableArray<string> GoalsOf(ImmutableArray<Reference> named, PlanSnapshot plan)
    {
        if (named.IsEmpty) return [];
        return [.. named.Select(reference => reference.Target).OfType<string>().Where(path => plan.Goals.Find(path) is not null).Distinct(StringComparer.Ordinal)];
    }
}
