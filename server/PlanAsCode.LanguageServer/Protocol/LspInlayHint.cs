namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>A word shown inside the text.</summary>
internal sealed record LspInlayHint
{
    public required LspPosition Position { get; init; }

    public required string Label { get; init; }

    public MarkupContent? Tooltip { get; init; }

    public bool PaddingLeft { get; init; } = true;

    /// <summary>What the tooltip is made of when somebody asks.</summary>
    public FactOrigin? Data { get; init; }
}

/// <summary>What a hint or a lens is about, kept by the client until it asks for the rest.</summary>
/// <param name="Kind">The kind of hint or lens.</param>
/// <param name="Entity">The kind of entity.</param>
/// <param name="Path">Its path.</param>
internal sealed record FactOrigin(string Uri, string Kind, string Entity, string Path);
