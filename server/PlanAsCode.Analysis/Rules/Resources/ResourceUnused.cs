using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>A person, team or piece of equipment that no task needs and nothing else names.</summary>
public static class ResourceUnused
{
    public static Rule Rule { get; } = new("resource-unused", Severity.Info, "A resource that nothing in the plan needs.") { Check = Check };

    private static void Check(RuleContext context)
    {
        // Before anybody is assigned to anything, everybody is unused and nobody wants to hear it.
        if (!context.Uses.Assignments) return;
        var used = context.Plan.WorkItems.All
            .SelectMany(item => item.Assignments)
            .DistinctBy(assignment => assignment is NamedAssignment named ? (object?)named.Resource.Target : assignment)
            .SelectMany(assignment => AssignedResources.Of(assignment, context.Plan))
            .ToHashSet();
        var named = context.Plan.References
            .Where(use => use.Reference.TargetKind == EntityKind.Resource && use.Holder is not Resource)
            .Select(use => use.Reference.Target)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var resource in context.Plan.Resources.All)
        {
            if (resource.Until is { } until && until.AsEnd.Date < context.AsOf) continue;
            if (!used.Contains(resource) && !named.Contains(resource.Path))
                context.Report(resource.Place, $"nothing needs {resource.Name}: no task, no team and nothing else names {(resource.ResourceKind == ResourceKind.Person ? "them" : "it")}");
        }
    }
}
