using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the entities of a group one by one and hands each the references that were read for it.</summary>
internal static class Binders
{
    public static ImmutableArray<T> Each<T>(BindingContext context, EntityGroup? group, Func<EntityNode, FieldReader, T> bind)
        where T : Entity
    {
        if (group is null) return [];

        var entities = ImmutableArray.CreateBuilder<T>(group.Nodes.Count);
        foreach (var node in group.Nodes)
        {
            var fields = FieldReader.Of(context, node);
            var mark = context.References.Mark;
            fields.CheckRequired(node.Place);
            var entity = bind(node, fields);
            context.References.Assign(entity, mark);
            entities.Add(entity);
        }

        return entities.MoveToImmutable();
    }

    /// <summary>The references of one key of all entities of a section, those that close a loop taken away.</summary>
    public static Dictionary<EntityNode, ImmutableArray<Reference>> WithoutCycles(BindingContext context, EntityGroup group, Key key)
    {
        var mark = context.References.Mark;
        var edges = new Dictionary<EntityNode, ImmutableArray<Reference>>(group.Nodes.Count);
        foreach (var node in group.Nodes)
        {
            var fields = FieldReader.Of(context, node);
            edges[node] = key.Type is ListType ? fields.References(key) : fields.Reference(key) is { } only ? [only] : [];
        }

        context.References.Forget(mark);
        CycleBreaker.Break(context.Findings, group, edges, key.Name);
        return edges;
    }

    /// <summary>References that were read before, now for their holder.</summary>
    public static ImmutableArray<Reference> Kept(BindingContext context, Key key, ImmutableArray<Reference> references)
    {
        foreach (var reference in references) context.References.Keep(key.Name, reference);
        return references;
    }
}
