using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Navigation;

/// <summary>Go to definition: from a reference, or from one of several declarations, to where a thing is declared.</summary>
public static class Definition
{
    /// <summary>Nothing where no name stands at the position, or one that nothing has.</summary>
    public static DefinitionTarget? At(PlanFile file, int offset)
    {
        if (file.Index.ReferenceAt(file.Path, offset) is { Reference: { Target: { } target } reference })
            return file.Index.Find(reference.TargetKind, target) is { } named ? new DefinitionTarget(reference.Place.Span, named.Kind, Declarations(named)) : null;
        return file.Index.DeclaredAt(file.Path, offset) is { } declared
            ? new DefinitionTarget(KeyAt(declared, file.Path, offset), declared.Kind, Declarations(declared))
            : null;
    }

    private static ImmutableArray<Place> Declarations(Entity entity) => entity.Declarations.IsDefaultOrEmpty ? [entity.Place] : entity.Declarations;

    private static TextSpan KeyAt(Entity entity, string path, int offset) =>
        Declarations(entity).First(place => place.Path == path && place.Span.Start <= offset && offset <= place.Span.End).Span;
}

/// <summary>Where a name leads.</summary>
/// <param name="Origin">The name at the cursor.</param>
/// <param name="Places">The keys of the thing, one for each file that says something of it.</param>
public sealed record DefinitionTarget(TextSpan Origin, EntityKind Kind, ImmutableArray<Place> Places);
