using System.Collections.Immutable;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Binding;

/// <summary>
/// Finds what a name stands for: among the siblings of its holder, then outwards scope by scope, then from the root. Of a path
/// the first word is looked up so, the rest descends.
/// </summary>
internal sealed class ReferenceFinder
{
    private readonly List<EntityGroup> _root = [];

    public IReadOnlyList<EntityGroup> Root => _root;

    public void AddSection(EntityGroup group) => _root.Add(group);

    public EntityGroup Section(EntityKind kind) => _root.First(group => group.Kind == kind);

    /// <summary>What a path names, of the kinds given; the holder itself and its groups are only found where nothing else is.</summary>
    public EntityNode? Find(ReadOnlySpan<char> path, ImmutableArray<EntityKind> kinds, EntityNode holder) =>
        Find(path, kinds, holder, skipsOwn: true) ?? Find(path, kinds, holder, skipsOwn: false);

    /// <summary>As <see cref="Find(ReadOnlySpan{char}, ImmutableArray{EntityKind}, EntityNode)"/>, beginning with what the holder itself contains.</summary>
    public EntityNode? FindInside(ReadOnlySpan<char> path, ImmutableArray<EntityKind> kinds, EntityNode holder) =>
        FindIn(holder.Inner, path, kinds, null, out var isHit) ?? (isHit ? null : Find(path, kinds, holder));

    /// <summary>The kinds that a name of these kinds can be found inside.</summary>
    public static bool Leads(EntityKind container, ImmutableArray<EntityKind> kinds) => container switch
    {
        EntityKind.Project => kinds.Any(IsInProject),
        EntityKind.WorkItem => kinds.Contains(EntityKind.WorkItem),
        EntityKind.Goal => kinds.Contains(EntityKind.Measure),
        _ => false,
    };

    /// <summary>The scopes from the holder outwards, the root last.</summary>
    public IEnumerable<IReadOnlyList<EntityGroup>> ScopesOf(EntityNode holder)
    {
        for (var scope = holder.Parent; scope is not null; scope = scope.Parent) yield return scope.Inner;
        yield return _root;
    }

    /// <summary>True where a node is the holder or one of the groups it stands in.</summary>
    public static bool IsOwn(EntityNode node, EntityNode holder)
    {
        for (var own = holder; own is not null; own = own.Parent)
        {
            if (ReferenceEquals(own, node)) return ReferenceEquals(own, holder) || own.Kind == EntityKind.WorkItem;
        }

        return false;
    }

    public static bool IsInside(EntityNode node, EntityNode container)
    {
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (ReferenceEquals(outer, container)) return true;
        }

        return false;
    }

    private static bool IsInProject(EntityKind kind) =>
        kind is EntityKind.WorkItem or EntityKind.Update or EntityKind.Review or EntityKind.Decision or EntityKind.Change;

    private EntityNode? Find(ReadOnlySpan<char> path, ImmutableArray<EntityKind> kinds, EntityNode holder, bool skipsOwn)
    {
        for (var scope = holder.Parent; scope is not null; scope = scope.Parent)
        {
            var found = FindIn(scope.Inner, path, kinds, skipsOwn ? holder : null, out var isHit);
            if (isHit) return found;
        }

        return FindIn(_root, path, kinds, skipsOwn ? holder : null, out _);
    }

    /// <param name="isHit">True where the first word of the path was found: no other scope is asked then.</param>
    private static EntityNode? FindIn(
        IReadOnlyList<EntityGroup> scope, ReadOnlySpan<char> path, ImmutableArray<EntityKind> kinds, EntityNode? skipped, out bool isHit)
    {
        var dot = path.IndexOf('.');
        var first = dot < 0 ? path : path[..dot];
        isHit = false;
        if (dot < 0)
        {
            foreach (var kind in kinds)
            {
                var found = FindKind(scope, first, kind, skipped);
                if (found is null) continue;

                isHit = true;
                return found;
            }

            return null;
        }

        foreach (var group in scope)
        {
            if (!Leads(group.Kind, kinds) || FindKind(group, first, skipped) is not { } head) continue;

            isHit = true;
            return Descend(head, path[(dot + 1)..], kinds);
        }

        return null;
    }

    private static EntityNode? Descend(EntityNode head, ReadOnlySpan<char> rest, ImmutableArray<EntityKind> kinds)
    {
        var node = head;
        while (true)
        {
            var dot = rest.IndexOf('.');
            var word = dot < 0 ? rest : rest[..dot];
            EntityNode? next = null;
            foreach (var group in node.Inner)
            {
                if (dot < 0 ? kinds.Contains(group.Kind) : Leads(group.Kind, kinds)) next ??= group.Find(word);
            }

            if (next is null || dot < 0) return next;

            node = next;
            rest = rest[(dot + 1)..];
        }
    }

    private static EntityNode? FindKind(IReadOnlyList<EntityGroup> scope, ReadOnlySpan<char> id, EntityKind kind, EntityNode? skipped)
    {
        for (var at = 0; at < scope.Count; at++)
        {
            if (scope[at].Kind == kind) return FindKind(scope[at], id, skipped);
        }

        return null;
    }

    private static EntityNode? FindKind(EntityGroup group, ReadOnlySpan<char> id, EntityNode? skipped) =>
        group.Find(id) is { } node && (skipped is null || !IsOwn(node, skipped)) ? node : null;
}
