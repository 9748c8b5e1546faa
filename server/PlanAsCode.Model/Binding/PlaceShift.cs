using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Model.Binding;

/// <summary>From places in one text to those of the same words in a later one, where they stand so many characters further on.</summary>
internal readonly record struct PlaceShift(SourceText Source, int Delta)
{
    public Place Of(Place place) => new(Source, place.Span.ShiftedBy(Delta));

    public Reference? Of(Reference? reference) => reference is null ? null : reference with { Place = Of(reference.Place) };

    public ImmutableArray<Reference> Of(ImmutableArray<Reference> references)
    {
        if (references.IsEmpty) return references;
        var moved = ImmutableArray.CreateBuilder<Reference>(references.Length);
        foreach (var reference in references) moved.Add(Of(reference)!);
        return moved.MoveToImmutable();
    }

    public ImmutableArray<Link> Of(ImmutableArray<Link> links)
    {
        if (links.IsEmpty) return links;
        var moved = ImmutableArray.CreateBuilder<Link>(links.Length);
        foreach (var link in links) moved.Add(new Link(Of(link.To)!, link.Type, link.Lag, Of(link.Place)));
        return moved.MoveToImmutable();
    }

    public ImmutableArray<Assignment> Of(ImmutableArray<Assignment> assignments)
    {
        if (assignments.IsEmpty) return assignments;
        var moved = ImmutableArray.CreateBuilder<Assignment>(assignments.Length);
        foreach (var assignment in assignments) moved.Add(Of(assignment));
        return moved.MoveToImmutable();
    }

    private Assignment Of(Assignment assignment) => assignment switch
    {
        NamedAssignment named => named with { Resource = Of(named.Resource)!, Place = Of(named.Place) },
        AnyOfAssignment any => any with { Resources = Of(any.Resources), Place = Of(any.Place) },
        EquipmentAssignment units => units with { Equipment = Of(units.Equipment)!, Place = Of(units.Place) },
        _ => assignment with { Place = Of(assignment.Place) },
    };
}
