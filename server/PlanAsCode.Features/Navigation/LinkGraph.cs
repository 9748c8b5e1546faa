using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Navigation;

/// <summary>What waits for what: all <c>after</c> and <c>before</c> of a plan, as written. Made once for a snapshot.</summary>
internal sealed class LinkGraph
{
    private static readonly ConditionalWeakTable<PlanSnapshot, LinkGraph> Known = [];

    private readonly ILookup<Entity, WrittenLink> _into;
    private readonly ILookup<Entity, WrittenLink> _from;
    private readonly PlanSnapshot _plan;

    private LinkGraph(PlanSnapshot plan)
    {
        _plan = plan;
        var links = plan.WorkItems.All.SelectMany(LinksOf).ToList();
        _into = links.ToLookup(link => link.To);
        _from = links.ToLookup(link => link.From);
    }

    public static LinkGraph Of(PlanSnapshot plan) => Known.GetValue(plan, snapshot => new LinkGraph(snapshot));

    /// <summary>What a task or project waits for: by its own links, by those of the groups around it, and by those of what is inside it.</summary>
    public ImmutableArray<Neighbour> Predecessors(Entity entity) => Neighbours(entity, _into, link => link.From);

    /// <summary>What waits for a task or project, or for a group around it, or for something inside it.</summary>
    public ImmutableArray<Neighbour> Successors(Entity entity) => Neighbours(entity, _from, link => link.To);

    private ImmutableArray<Neighbour> Neighbours(Entity entity, ILookup<Entity, WrittenLink> links, Func<WrittenLink, Entity> other)
    {
        var around = Around(entity).ToHashSet();
        var inside = Inside(entity).ToHashSet();
        return
        [
            .. inside.Prepend(entity).Concat(around).SelectMany(holder => links[holder])
                .Where(link => !around.Contains(other(link)) && !inside.Contains(other(link)) && other(link) != entity)
                .GroupBy(other)
                .Select(group => new Neighbour(group.Key, [.. group.Select(link => link.Place).Distinct()])),
        ];
    }

    private IEnumerable<WrittenLink> LinksOf(WorkItem item)
    {
        foreach (var link in item.After)
        {
            if (Named(link.To) is { } other) yield return new WrittenLink(other, item, link.To.Place);
        }

        foreach (var link in item.Before)
        {
            if (Named(link.To) is { } other) yield return new WrittenLink(item, other, link.To.Place);
        }
    }

    private Entity? Named(Reference reference) =>
        reference.TargetKind == EntityKind.Project ? _plan.Projects.Find(reference.Target) : _plan.WorkItems.Find(reference.Target);

    /// <summary>The groups and the project that a task stands in.</summary>
    private IEnumerable<Entity> Around(Entity entity)
    {
        if (entity is not WorkItem item) yield break;
        for (var group = _plan.WorkItems.Find(item.GroupPath); group is not null; group = _plan.WorkItems.Find(group.GroupPath)) yield return group;
        if (_plan.Projects.Find(item.ProjectPath) is { } project) yield return project;
    }

    private static IEnumerable<Entity> Inside(Entity entity)
    {
        var open = new Stack<WorkItem>(entity switch
        {
            Project project => project.Tasks,
            WorkItem group => group.Children,
            _ => [],
        });
        while (open.TryPop(out var item))
        {
            yield return item;
            foreach (var child in item.Children) open.Push(child);
        }
    }

    private sealed record WrittenLink(Entity From, Entity To, Place Place);
}

/// <summary>A task or project at the other end of links.</summary>
/// <param name="Links">The names by which they are written.</param>
public sealed record Neighbour(Entity Entity, ImmutableArray<Place> Links);
