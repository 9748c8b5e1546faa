using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>What became of one entity. One of <see cref="Before"/> and <see cref="After"/> is null where it was added or removed.</summary>
public sealed record EntityChange(ChangeKind Change, Entity? Before, Entity? After)
{
    /// <summary>In the order of the later plan; fields that are gone behind them.</summary>
    public ImmutableArray<FieldChange> Fields { get; init; } = [];

    /// <summary>The later one, else the earlier.</summary>
    public Entity Entity => After ?? Before!;

    /// <summary>Where it moved from and to, as files; null where it stayed in its file.</summary>
    public (string From, string To)? Files => Before is { } was && After is { } now && was.Place.Path != now.Place.Path ? (was.Place.Path, now.Place.Path) : null;
}

/// <summary>One field of an entity that means something else than before.</summary>
/// <param name="From">As written, blanks put together; null where it was not there.</param>
/// <param name="To">As written, blanks put together; null where it is gone.</param>
/// <param name="Place">The field in the later plan, else the entity there.</param>
public sealed record FieldChange(string Field, string? From, string? To, Place Place);
