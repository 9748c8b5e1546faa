using System.Text.Json;

namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>A line of a document's outline.</summary>
internal sealed record DocumentSymbol
{
    public required string Name { get; init; }

    public string? Detail { get; init; }

    public required int Kind { get; init; }

    /// <summary>1 deprecated.</summary>
    public int[]? Tags { get; init; }

    public required LspRange Range { get; init; }

    public required LspRange SelectionRange { get; init; }

    public DocumentSymbol[]? Children { get; init; }
}

/// <summary>A symbol by itself, with the name of what it stands in.</summary>
internal sealed record SymbolInformation
{
    public required string Name { get; init; }

    public required int Kind { get; init; }

    public int[]? Tags { get; init; }

    public required Location Location { get; init; }

    public string? ContainerName { get; init; }
}

internal sealed record DocumentSymbolParams(TextDocument TextDocument, JsonElement? PartialResultToken = null);

internal sealed record WorkspaceSymbolParams(string Query, JsonElement? PartialResultToken = null);
