using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>An entity before its fields are read: its place in the plan and what all files write for it.</summary>
internal sealed class EntityNode(EntityKind kind, string id, EntityNode? parent, string path)
{
    public EntityNode(EntityKind kind, string id, EntityNode? parent)
        : this(kind, id, parent, parent is null || parent.Kind == EntityKind.Workspace ? id : parent.Path + "." + id)
    {
    }

    public EntityKind Kind { get; } = kind;

    public string Id { get; } = id;

    public EntityNode? Parent { get; } = parent;

    /// <summary>The path as references write it; the workspace is no part of it.</summary>
    public string Path { get; } = path;

    public List<Place> Declarations { get; } = new(1);

    public List<MapPart> Parts { get; } = new(1);

    public WrittenFields Fields { get; set; } = WrittenFields.Empty;

    /// <summary>Entities inside it, by kind.</summary>
    public List<EntityGroup> Inner { get; } = new(0);

    public Place Place => Declarations[0];

    /// <summary>False where an alias stands for it.</summary>
    public bool IsWrittenHere { get; set; } = true;

    /// <summary>False where collecting its fields found something wrong.</summary>
    public bool IsSound { get; set; } = true;

    /// <summary>The task that was made of it; null where reading it again may say something else than its own words do.</summary>
    public BoundTask? Bound { get; set; }

    /// <summary>The node of an earlier text that says the same in the same place of the plan, while it is not taken over yet.</summary>
    public EntityNode? Before { get; set; }

    public EntityGroup? InnerOf(EntityKind kind)
    {
        foreach (var group in Inner)
        {
            if (group.Kind == kind) return group;
        }

        return null;
    }
}

/// <summary>A task as it was bound, and all that it refers to.</summary>
internal sealed record BoundTask(WorkItem Item, ImmutableArray<ReferenceUse> Uses);

/// <summary>One map in one file that holds (a part of) an entity or a value.</summary>
internal readonly record struct MapPart(SourceText Source, YamlMapping Map);

/// <summary>The entities of one kind in one place, in order of declaration.</summary>
internal sealed class EntityGroup(EntityKind kind)
{
    private readonly Dictionary<string, EntityNode> _byId = new(StringComparer.Ordinal);

    public EntityKind Kind { get; } = kind;

    public List<EntityNode> Nodes { get; } = [];

    public EntityNode? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Look-up by a part of a longer text, without a copy of it.</summary>
    public EntityNode? Find(ReadOnlySpan<char> id) =>
        _byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var node) ? node : null;

    public void Add(EntityNode node)
    {
        Nodes.Add(node);
        _byId.Add(node.Id, node);
    }
}
