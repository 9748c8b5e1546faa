using System.Collections.Immutable;
using PlanAsCode.Features.Finding;

namespace PlanAsCode.Features.Navigation;

/// <summary>Every place that names what the cursor is on, over all files.</summary>
public static class References
{
    /// <summary>In order of file and place; empty where no name stands at the position.</summary>
    public static ImmutableArray<Occurrence> At(PlanFile file, int offset) =>
        Subject.At(file, offset) is { } subject ? Occurrences.Of(file, subject) : [];
}
