using System.Collections.Immutable;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Navigation;

/// <summary>The network of tasks as editors show calls: predecessors come in, successors go out.</summary>
public static class CallHierarchy
{
    /// <summary>The task or project that is named at a position, else the one that the position stands in.</summary>
    public static Entity? At(PlanFile file, int offset)
    {
        if (Subject.At(file, offset) is EntitySubject { Entity: WorkItem or Project } named) return named.Entity;
        return Cursor.At(file.Tree, offset).Steps.Reverse()
            .Select(step => step is { Kind: EntityKind.WorkItem or EntityKind.Project, Path: { } path } ? file.Index.Find(step.Kind.Value, path) : null)
            .FirstOrDefault(entity => entity is not null);
    }

    /// <summary>What it waits for, links inherited from groups and those of inner tasks included.</summary>
    public static ImmutableArray<Neighbour> Predecessors(PlanSnapshot plan, Entity entity) => LinkGraph.Of(plan).Predecessors(entity);

    /// <summary>What waits for it.</summary>
    public static ImmutableArray<Neighbour> Successors(PlanSnapshot plan, Entity entity) => LinkGraph.Of(plan).Successors(entity);
}
