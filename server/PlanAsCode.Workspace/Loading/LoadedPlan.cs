using System.Collections.Immutable;
using PlanAsCode.Model;

namespace PlanAsCode.Workspace.Loading;

/// <summary>A workspace read from disk.</summary>
public sealed record LoadedPlan
{
    /// <summary>The folder that paths of files are relative to.</summary>
    public required string Root { get; init; }

    public required PlanSnapshot Snapshot { get; init; }

    /// <summary>The relative path of the file that was asked for; null where a folder was.</summary>
    public string? FocusFile { get; init; }

    /// <summary>What a user should know beside the findings, such as folders that cannot be listed.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
