using System.Text.Json.Serialization;

namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>What the server says of its completion.</summary>
internal sealed record CompletionOptions(string[] TriggerCharacters, bool ResolveProvider);

internal sealed record LspCompletionList(bool IsIncomplete, LspCompletionItem[] Items);

/// <summary>One item; read again when the client asks for its documentation.</summary>
internal sealed record LspCompletionItem
{
    public required string Label { get; init; }

    public CompletionLabelDetails? LabelDetails { get; init; }

    public int? Kind { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public bool? Preselect { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    /// <summary>1: plain text, 2: snippet.</summary>
    public int? InsertTextFormat { get; init; }

    /// <summary>1: as it is.</summary>
    public int? InsertTextMode { get; init; }

    public LspTextEdit? TextEdit { get; init; }

    public CompletionOrigin? Data { get; init; }
}

internal sealed record CompletionLabelDetails(string? Detail = null, string? Description = null);

/// <summary>Which thing an item is about, for its documentation.</summary>
internal sealed record CompletionOrigin(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Owner = null, string? Key = null, string? Kind = null, string? Path = null, string? Rule = null);

internal sealed record OnTypeFormattingOptions(string FirstTriggerCharacter);

internal sealed record OnTypeFormattingParams(TextDocument TextDocument, LspPosition Position, string Ch);
