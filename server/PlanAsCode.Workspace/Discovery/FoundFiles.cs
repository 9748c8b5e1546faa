using System.Collections.Immutable;

namespace PlanAsCode.Workspace.Discovery;

/// <summary>What a walk through a workspace found.</summary>
public sealed record FoundFiles
{
    /// <summary>Ordered by relative path.</summary>
    public required ImmutableArray<FoundFile> Files { get; init; }

    /// <summary>Folders below the root that are workspaces of their own.</summary>
    public ImmutableArray<string> InnerWorkspaces { get; init; } = [];

    /// <summary>Folders that cannot be listed.</summary>
    public ImmutableArray<string> ClosedFolders { get; init; } = [];

    /// <summary>The first plan file that is one too many, or null.</summary>
    public string? FirstBeyondLimit { get; init; }
}

/// <summary>A plan file.</summary>
/// <param name="RelativePath">From the root, with '/' between folders.</param>
public sealed record FoundFile(string RelativePath, string FullPath);
