using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>Names that something refers to and nothing has yet. Collected once for a snapshot.</summary>
internal sealed class MissingEntities
{
    private static readonly ConditionalWeakTable<PlanSnapshot, MissingEntities> Known = [];

    private readonly ImmutableArray<ReferenceUse> _unresolved;

    private MissingEntities(PlanSnapshot plan) => _unresolved = [.. plan.References.Where(use => !use.Reference.IsResolved)];

    /// <summary>What could be declared in a map of entities, with who refers to it; in order of use.</summary>
    /// <param name="container">The path of the entity that holds the map; null for a section.</param>
    public static IEnumerable<(string Id, ImmutableArray<ReferenceUse> Uses)> In(PlanSnapshot plan, EntityKind kind, string? container) =>
        Known.GetValue(plan, snapshot => new MissingEntities(snapshot))._unresolved
            .Select(use => (Id: IdIn(use, kind, container), Use: use))
            .Where(missing => missing.Id is not null)
            .GroupBy(missing => missing.Id!, missing => missing.Use, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToImmutableArray()));

    private static string? IdIn(ReferenceUse use, EntityKind kind, string? container)
    {
        var text = use.Reference.Text;
        if (KindsOf(use) is { } kinds)
        {
            if (!kinds.Contains(kind)) return null;
        }
        else
        {
            // A link in a text says by its section what it means.
            if (KindNames.SectionOf(kind) is not { } section || !text.StartsWith(section + ".", StringComparison.Ordinal)) return null;
            text = text[(section.Length + 1)..];
        }

        if (KindNames.SectionOf(kind) is not null && container is null) return text.Contains('.') ? null : text;
        return container is null ? null : InContainer(text, use.Holder.Path, container);
    }

    /// <summary>The last word of a path where its beginning, looked up from its holder, is the container.</summary>
    private static string? InContainer(string text, string holder, string container)
    {
        var dot = text.LastIndexOf('.');
        if (dot < 0) return holder.StartsWith(container + ".", StringComparison.Ordinal) ? text : null;
        var head = text[..dot];
        return container == head || container.EndsWith("." + head, StringComparison.Ordinal) ? text[(dot + 1)..] : null;
    }

    private static ImmutableArray<EntityKind>? KindsOf(ReferenceUse use) => Find(KeyCatalog.Of(use.Holder.Kind).Find(use.Field)?.Type)?.Kinds;

    private static ReferenceType? Find(FieldType? type) => type switch
    {
        ReferenceType reference => reference,
        ListType list => Find(list.Item),
        OneOfType choices => choices.Choices.Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
