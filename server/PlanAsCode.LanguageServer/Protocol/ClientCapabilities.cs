using System.Text.Json;

namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>What the client can do, as far as this server acts on it. What is not said is not there.</summary>
internal sealed record ClientCapabilities
{
    public GeneralCapabilities? General { get; init; }

    public WorkspaceCapabilities? Workspace { get; init; }

    public TextDocumentCapabilities? TextDocument { get; init; }

    public WindowCapabilities? Window { get; init; }

    /// <summary>Anything; <c>{"commands": {"commands": ["plan.showReferences"]}}</c> says which commands of ours the client knows.</summary>
    public JsonElement? Experimental { get; init; }
}

internal sealed record GeneralCapabilities
{
    public string[]? PositionEncodings { get; init; }
}

internal sealed record WorkspaceCapabilities
{
    public bool? Configuration { get; init; }

    public bool? WorkspaceFolders { get; init; }

    public bool? ApplyEdit { get; init; }

    public WorkspaceEditCapability? WorkspaceEdit { get; init; }

    public WorkspaceSymbolCapability? Symbol { get; init; }

    public DynamicCapability? DidChangeConfiguration { get; init; }

    public WatchedFilesCapability? DidChangeWatchedFiles { get; init; }

    public RefreshCapability? Diagnostics { get; init; }

    public RefreshCapability? InlayHint { get; init; }

    public RefreshCapability? CodeLens { get; init; }

    public RefreshCapability? SemanticTokens { get; init; }

    public DynamicCapability? TextDocumentContent { get; init; }
}

internal sealed record WorkspaceEditCapability
{
    public bool? DocumentChanges { get; init; }

    public string[]? ResourceOperations { get; init; }

    public GroupsOnLabel? ChangeAnnotationSupport { get; init; }
}

internal sealed record GroupsOnLabel([property: System.Text.Json.Serialization.JsonPropertyName("groupsOnLabel")] bool? IsGrouping = null);

internal sealed record DynamicCapability(bool? DynamicRegistration = null);

internal sealed record WatchedFilesCapability(bool? DynamicRegistration = null, bool? RelativePatternSupport = null);

internal sealed record RefreshCapability(bool? RefreshSupport = null);

internal sealed record WindowCapabilities
{
    public bool? WorkDoneProgress { get; init; }

    public ShowDocumentCapability? ShowDocument { get; init; }
}

internal sealed record ShowDocumentCapability(bool? Support = null);

internal sealed record TextDocumentCapabilities
{
    public PublishDiagnosticsCapability? PublishDiagnostics { get; init; }

    public PullDiagnosticsCapability? Diagnostic { get; init; }

    public CompletionCapability? Completion { get; init; }

    public FormatsCapability? Hover { get; init; }

    public DocumentSymbolCapability? DocumentSymbol { get; init; }

    public CodeActionCapability? CodeAction { get; init; }

    public LinkCapability? Definition { get; init; }

    public LinkCapability? Declaration { get; init; }

    public RenameCapability? Rename { get; init; }

    public FoldingCapability? FoldingRange { get; init; }

    public InlayHintCapability? InlayHint { get; init; }
}

internal sealed record PublishDiagnosticsCapability
{
    public bool? RelatedInformation { get; init; }

    public bool? VersionSupport { get; init; }

    public bool? CodeDescriptionSupport { get; init; }

    public bool? DataSupport { get; init; }

    public ValueSet? TagSupport { get; init; }
}

internal sealed record PullDiagnosticsCapability
{
    public bool? DynamicRegistration { get; init; }

    public bool? RelatedDocumentSupport { get; init; }

    public bool? RelatedInformation { get; init; }

    public bool? CodeDescriptionSupport { get; init; }

    public ValueSet? TagSupport { get; init; }
}

/// <summary>The numbers of an enumeration that a client knows.</summary>
internal sealed record ValueSet([property: System.Text.Json.Serialization.JsonPropertyName("valueSet")] int[]? Set = null);

internal sealed record CompletionCapability
{
    public CompletionItemCapability? CompletionItem { get; init; }

    public CompletionListCapability? CompletionList { get; init; }
}

internal sealed record CompletionItemCapability
{
    public bool? SnippetSupport { get; init; }

    public bool? InsertReplaceSupport { get; init; }

    public bool? LabelDetailsSupport { get; init; }

    public bool? DeprecatedSupport { get; init; }

    public string[]? DocumentationFormat { get; init; }
}

internal sealed record CompletionListCapability(string[]? ItemDefaults = null);

/// <summary>Which forms of text a client shows, best first.</summary>
internal sealed record FormatsCapability(string[]? ContentFormat = null);

internal sealed record DocumentSymbolCapability(bool? HierarchicalDocumentSymbolSupport = null, SymbolKindSet? SymbolKind = null, ValueSet? TagSupport = null);

internal sealed record WorkspaceSymbolCapability(SymbolKindSet? SymbolKind = null, ValueSet? TagSupport = null);

/// <summary>The kinds of symbols that a client knows; those of the first version of the protocol where it says nothing.</summary>
internal sealed record SymbolKindSet(int[]? ValueSet = null);

internal sealed record LinkCapability(bool? LinkSupport = null);

internal sealed record CodeActionCapability
{
    public CodeActionLiterals? CodeActionLiteralSupport { get; init; }

    public bool? DataSupport { get; init; }

    public bool? IsPreferredSupport { get; init; }

    public bool? DisabledSupport { get; init; }

    public ResolvedProperties? ResolveSupport { get; init; }
}

internal sealed record CodeActionLiterals(System.Text.Json.JsonElement? CodeActionKind = null);

/// <summary>What may be left out at first and asked for later.</summary>
internal sealed record ResolvedProperties(string[]? Properties = null);

internal sealed record RenameCapability(bool? PrepareSupport = null, bool? HonorsChangeAnnotations = null);

internal sealed record InlayHintCapability(ResolvedProperties? ResolveSupport = null);

internal sealed record FoldingCapability(bool? LineFoldingOnly = null, int? RangeLimit = null);
