using System.Collections.Immutable;
using PlanAsCode.Features.Finding;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Navigation;

/// <summary>Go to definition: from a reference, or from one of several declarations, to where a thing is declared; from an alias to its anchor.</summary>
public static class Definition
{
    /// <summary>Nothing where no name stands at the position, or one that nothing has.</summary>
    public static DefinitionTarget? At(PlanFile file, int offset)
    {
        var subject = Subject.At(file, offset);
        if (subject is AnchorSubject { Anchored: var anchored }) return new DefinitionTarget(subject.Span, [AnchorTarget(file, anchored)]);
        return subject is EntitySubject { Entity: var entity }
            ? new DefinitionTarget(subject.Span, [.. entity.AllDeclarations().Select(place => new DeclaredThing(place, Extent.Of(file.Index.FileOf(place.Path), place.Span)))])
            : null;
    }

    private static DeclaredThing AnchorTarget(PlanFile file, YamlNode anchored)
    {
        var name = Anchors.NameOf(file.Source, anchored) ?? new TextSpan(anchored.Span.Start, 0);
        return new DeclaredThing(new Place(file.Source, name), TextSpan.FromBounds(name.Start, Math.Max(name.End, anchored.Span.End)));
    }
}

/// <summary>Where a name leads.</summary>
/// <param name="Origin">The name at the cursor.</param>
/// <param name="Targets">One for each place that says something of the thing.</param>
public sealed record DefinitionTarget(TextSpan Origin, ImmutableArray<DeclaredThing> Targets);

/// <summary>A thing where it is declared.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Extent">All of it, in the same file.</param>
public sealed record DeclaredThing(Place Name, TextSpan Extent);
