using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>What of an earlier binding of the same files holds still: the fields of tasks whose text stayed, and what their names stand for.</summary>
/// <param name="before">The earlier binding; null where there is none.</param>
internal sealed class CarryOver(BoundPlan? before)
{
    private readonly HashSet<string> _changedIds = new(StringComparer.Ordinal);
    private readonly List<EntityNode> _carried = [];
    private bool _carriesTasks;

    /// <summary>Whether a later binding will ask for what this one finds out.</summary>
    public bool IsKept { get; init; }

    /// <summary>What stood in a section before; null where nothing of it can be taken over.</summary>
    public EntityGroup? Section(EntityKind kind) => before?.Sections.FirstOrDefault(group => group.Kind == kind);

    /// <summary>Settings that say how values are read; others than before, and all is read anew.</summary>
    public void Begin(string currency, int maxDepth)
    {
        _carriesTasks = before is not null && before.Currency == currency;
        if (before?.MaxDepth != maxDepth) before = null;
    }

    /// <summary>What is declared in a group now and was not before, or no longer is: names of it may stand for something else now.</summary>
    public void Compare(EntityGroup now, EntityGroup? then)
    {
        if (before is null) return;
        var known = 0;
        foreach (var node in now.Nodes)
        {
            if (then?.Find(node.Id) is null) _changedIds.Add(node.Id);
            else known++;
        }

        if (then is null || then.Nodes.Count == known) return;
        foreach (var node in then.Nodes)
        {
            if (now.Find(node.Id) is null) AddAll(node);
        }
    }

    /// <summary>As <see cref="Compare"/>, where a whole group is gone.</summary>
    public void CompareInside(EntityNode now, EntityNode? then)
    {
        if (then is null) return;
        foreach (var group in then.Inner)
        {
            if (now.InnerOf(group.Kind) is null) group.Nodes.ForEach(AddAll);
        }
    }

    /// <summary>Takes the fields of a task over whose text stayed; false where it has to be read.</summary>
    public bool Takes(EntityNode node, EntityNode? then)
    {
        if (then?.Bound is null || !node.IsWrittenHere || node.Declarations.Count > 1 || node.Parts is not [var part] || !part.Map.IsCopyOf(then.Parts[0].Map)) return false;
        node.Fields = then.Fields.MovedTo(part.Source, ShiftOf(node, then).Delta);
        node.Before = then;
        _carried.Add(node);
        return true;
    }

    /// <summary>The task that was made of the same text; null where a name in it may stand for something else now.</summary>
    public BoundTask? BoundBefore(EntityNode node) =>
        _carriesTasks && node.Before is { Bound: { } bound } && (_changedIds.Count == 0 || !bound.Uses.Any(use => SpeaksOfChanged(use.Reference.Text))) ? bound : null;

    public static PlaceShift ShiftOf(EntityNode now, EntityNode then) => new(now.Parts[0].Source, now.Parts[0].Map.Span.Start - then.Parts[0].Map.Span.Start);

    /// <summary>True for a task of which nothing depends on more than its own words and the names of others.</summary>
    public static bool IsPlain(EntityNode node, WorkItem item, IEnumerable<ReferenceUse> uses) =>
        node.IsWrittenHere
        && node.IsSound
        && node.Parts.Count == 1
        && !item.IsGroup
        // Whether a resource is a machine, its own fields say.
        && !item.Assignments.Any(assignment => assignment is EquipmentAssignment)
        && uses.All(use => use.Reference.IsResolved)
        && !HasAlias(node.Parts[0].Map);

    /// <summary>The earlier binding is let go.</summary>
    public void End() => _carried.ForEach(node => node.Before = null);

    private static bool HasAlias(YamlNode node) => node switch
    {
        YamlAlias => true,
        YamlMapping map => map.Entries.Any(entry => HasAlias(entry.Key) || HasAlias(entry.Value)),
        YamlSequence list => list.Items.Any(HasAlias),
        _ => false,
    };

    private bool SpeaksOfChanged(string path)
    {
        var ids = _changedIds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in path.AsSpan().Split('.'))
        {
            if (ids.Contains(path.AsSpan()[word])) return true;
        }

        return false;
    }

    private void AddAll(EntityNode node)
    {
        _changedIds.Add(node.Id);
        foreach (var group in node.Inner) group.Nodes.ForEach(AddAll);
    }
}

/// <summary>What a binding knows for the next one of changed files.</summary>
/// <param name="Sections">All that is declared.</param>
internal sealed record BoundPlan(ImmutableArray<EntityGroup> Sections, string Currency, int MaxDepth);
