using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Finding;

/// <summary>The keys under which an entity is written.</summary>
public static class DeclarationPlaces
{
    /// <summary>One for each map that says something of it; never empty.</summary>
    public static ImmutableArray<Place> AllDeclarations(this Entity entity) => entity.Declarations.IsDefaultOrEmpty ? [entity.Place] : entity.Declarations;

    /// <summary>The one at a position of a file, its end included.</summary>
    public static Place? DeclarationAt(this Entity entity, string path, int offset) =>
        entity.AllDeclarations().FirstOrDefault(place => place.Path == path && place.Span.Start <= offset && offset <= place.Span.End);
}
