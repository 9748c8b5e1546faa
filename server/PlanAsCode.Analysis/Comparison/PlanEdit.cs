using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>What can be taken back by itself: lines that belong together, and what they say differently.</summary>
/// <param name="Changes">Each with the fields that this edit changed; empty where only order, layout or comments did.</param>
/// <param name="Place">Where it begins, in the later plan; in the earlier where all of it is gone.</param>
public sealed record PlanEdit(ImmutableArray<EntityChange> Changes, Place Place)
{
    internal ImmutableArray<LineEdit> Lines { get; init; } = [];
}
