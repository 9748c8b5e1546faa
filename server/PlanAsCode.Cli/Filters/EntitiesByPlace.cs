using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Cli.Filters;

/// <summary>Which entity a place in a file belongs to: the innermost one that is written around it.</summary>
public sealed class EntitiesByPlace
{
    private readonly Dictionary<string, List<Extent>> _byFile;

    public EntitiesByPlace(PlanSnapshot plan) =>
        _byFile = plan.Entities.Where(entity => entity is not (WorkspaceSettings or Policy or Waiver or Measure)).SelectMany(ExtentsOf).GroupBy(extent => extent.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(extent => extent.Start).ToList(), StringComparer.Ordinal);

    public Entity? At(Place place)
    {
        if (!_byFile.TryGetValue(place.Path, out var extents)) return null;
        Extent? innermost = null;
        foreach (var extent in extents)
        {
            if (extent.Start > place.Span.Start) break;
            if (place.Span.Start <= extent.End) innermost = extent;
        }

        return innermost?.Entity;
    }

    /// <summary>From each key of the entity to the end of the last field that follows it there.</summary>
    private static IEnumerable<Extent> ExtentsOf(Entity entity)
    {
        var keys = (entity.Declarations.IsEmpty ? [entity.Place] : entity.Declarations).OrderBy(key => key.Span.Start).ToList();
        foreach (var key in keys)
        {
            var next = keys.FirstOrDefault(other => other.Path == key.Path && other.Span.Start > key.Span.Start)?.Span.Start ?? int.MaxValue;
            var fields = entity.Fields.Values.Where(field => field.Key.Path == key.Path && field.Key.Span.Start >= key.Span.Start && field.Key.Span.Start < next);
            yield return new Extent(key.Path, key.Span.Start, fields.Select(field => field.Value.Span.End).Append(key.Span.End).Max(), entity);
        }
    }

    private sealed record Extent(string Path, int Start, int End, Entity Entity);
}
