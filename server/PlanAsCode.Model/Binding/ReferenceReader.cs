using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Model.Binding;

/// <summary>Makes references of names, and keeps each until its holder is made.</summary>
internal sealed class ReferenceReader(FindingList findings, ReferenceFinder finder, UnknownReferences unknown)
{
    private readonly List<(string Field, Reference Reference)> _pending = [];
    private readonly ImmutableArray<ReferenceUse>.Builder _uses = ImmutableArray.CreateBuilder<ReferenceUse>();

    /// <summary>Where the references of the next entity begin.</summary>
    public int Mark => _pending.Count;

    /// <summary>All that are assigned, in order.</summary>
    public IReadOnlyList<ReferenceUse> Uses => _uses;

    /// <summary>All references read since the mark belong to this entity.</summary>
    public void Assign(Entity holder, int mark)
    {
        for (var at = mark; at < _pending.Count; at++) _uses.Add(new ReferenceUse(holder, _pending[at].Field, _pending[at].Reference));
        _pending.RemoveRange(mark, _pending.Count - mark);
    }

    /// <summary>The references that another one assigned, behind those of this one.</summary>
    public void Add(ReferenceReader others) => _uses.AddRange(others._uses);

    /// <summary>The references of a task that stands elsewhere now.</summary>
    public ImmutableArray<ReferenceUse> Take(ImmutableArray<ReferenceUse> before, Entity holder, PlaceShift shift)
    {
        if (before.IsEmpty) return before;
        var taken = ImmutableArray.CreateBuilder<ReferenceUse>(before.Length);
        foreach (var use in before) taken.Add(new ReferenceUse(holder, use.Field, shift.Of(use.Reference)!));
        _uses.AddRange(taken);
        return taken.MoveToImmutable();
    }

    /// <summary>The references read since the mark are read again later.</summary>
    public void Forget(int mark) => _pending.RemoveRange(mark, _pending.Count - mark);

    public void Keep(string field, Reference reference) => _pending.Add((field, reference));

    /// <summary>The reference that a text makes.</summary>
    /// <param name="start">Where <paramref name="path"/> begins in the value at <paramref name="spot"/>.</param>
    public Reference Resolve(string path, Spot spot, int start, ImmutableArray<EntityKind> kinds, EntityNode holder, bool isLink)
    {
        var place = spot.PartOf(start, path);
        var found = finder.Find(path, kinds, holder);
        if (found is null)
        {
            unknown.Report(path, place, kinds, holder);
            return new Reference(path, place, null, kinds[0]);
        }

        if (ReferenceEquals(found, holder) || (isLink && (ReferenceFinder.IsInside(found, holder) || ReferenceFinder.IsInside(holder, found))))
        {
            findings.Error(BindingRules.ReferenceToItself, place, Itself(path, found, holder), related: new RelatedPlace($"`{found.Id}` is declared here", found.Place));
            return new Reference(path, place, null, found.Kind) { Refused = found.Path };
        }

        return new Reference(path, place, found.Path, found.Kind);
    }

    private static string Itself(string path, EntityNode found, EntityNode holder)
    {
        if (ReferenceEquals(found, holder)) return $"{Shown.Of(path)} is this {KindNames.Of(holder.Kind)} itself; name another one";

        return ReferenceFinder.IsInside(holder, found)
            ? $"{Shown.Of(path)} is the {(found.Kind == EntityKind.Project ? "project" : "group")} that `{holder.Id}` stands in; a task cannot wait for what contains it"
            : $"{Shown.Of(path)} stands inside `{holder.Id}`; a group cannot wait for its own tasks";
    }
}
