using System.Collections.Immutable;
using PlanAsCode.Features.Finding;

namespace PlanAsCode.Features.Navigation;

/// <summary>Every place of the file that names what the cursor is on.</summary>
public static class Highlights
{
    /// <summary>In order of place; empty where no name stands at the position.</summary>
    public static ImmutableArray<Occurrence> At(PlanFile file, int offset) =>
        [.. References.At(file, offset).Where(occurrence => occurrence.Place.Path == file.Path)];
}
