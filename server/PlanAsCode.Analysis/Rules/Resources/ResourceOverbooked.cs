using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>More is asked of somebody than they can give, and tasks come later because of it; or one task asks for more than all of them.</summary>
public static class ResourceOverbooked
{
    public static Rule Rule { get; } = new(
        "resource-overbooked", Severity.Warning, "More is asked of a person or piece of equipment than they can give, and work comes later because of it.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var load in context.Analysis.Load)
        {
            foreach (var overload in load.Overloads) ReportRun(context, load.Resource, overload);
        }

        foreach (var item in context.Plan.WorkItems.All)
        {
            if (!item.IsGroup && item.Has("assign")) CheckShares(context, item);
        }
    }

    private static void ReportRun(RuleContext context, Resource resource, Overload overload)
    {
        var weeks = overload.First == overload.Last ? $"In {overload.First}" : $"From {overload.First} to {overload.Last}";
        var percent = overload.CapacityMinutes == 0
            ? "has no time at all"
            : $"is asked for {Words.Number(100m * overload.DemandMinutes / overload.CapacityMinutes)} % of the time there is";
        var delayed = overload.Delayed.Length == 0 ? "" : $", so {Words.List([.. overload.Delayed.Select(path => $"`{path}`")])} {(overload.Delayed.Length == 1 ? "comes" : "come")} too late";
        context.Report(
            resource.Place,
            $"{weeks} {resource.Name} {percent}{delayed}; move a task, share it, or assign somebody else",
            [.. overload.Tasks.Select(context.Plan.WorkItems.Find).OfType<WorkItem>().Select(task => new RelatedPlace($"asked by `{task.Path}`", task.PlaceOf("assign")))]);
    }

    private static void CheckShares(RuleContext context, WorkItem item)
    {
        foreach (var person in item.Assignments.OfType<NamedAssignment>().GroupBy(named => named.Resource.Target, StringComparer.Ordinal))
        {
            var share = person.Sum(named => named.Share);
            if (person.Key is null || share <= 1 || context.Plan.Resources.Find(person.Key) is not { ResourceKind: ResourceKind.Person } resource) continue;
            context.Report(person.Last().Place, $"`{item.Path}` asks for {Words.Number(share * 100)} % of {resource.Name}; at most 100 % can be given");
        }

        foreach (var wanted in item.Assignments.OfType<EquipmentAssignment>())
        {
            if (context.Plan.Resources.Find(wanted.Equipment.Target) is { ResourceKind: ResourceKind.Equipment } equipment && wanted.Units > equipment.Units)
                context.Report(wanted.Place, $"`{item.Path}` asks for {wanted.Units} of {equipment.Name}, of which there {(equipment.Units == 1 ? "is" : "are")} {equipment.Units}");
        }
    }
}
