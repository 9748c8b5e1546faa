namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>A task or project, as the client shows it and asks further about it.</summary>
internal sealed record CallHierarchyItem
{
    public required string Name { get; init; }

    public required int Kind { get; init; }

    public int[]? Tags { get; init; }

    public string? Detail { get; init; }

    public required string Uri { get; init; }

    public required LspRange Range { get; init; }

    public required LspRange SelectionRange { get; init; }

    public CallHierarchyKey? Data { get; init; }
}

/// <summary>What finds an item again: its path, and whether it is a project.</summary>
internal sealed record CallHierarchyKey(string Path, bool IsProject);

internal sealed record CallHierarchyCallsParams(CallHierarchyItem Item);

internal sealed record CallHierarchyIncomingCall(CallHierarchyItem From, LspRange[] FromRanges);

internal sealed record CallHierarchyOutgoingCall(CallHierarchyItem To, LspRange[] FromRanges);
