namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>What the server can do.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ProgramName ServerInfo);

internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public required TextDocumentSync TextDocumentSync { get; init; }

    public WorkspaceServerCapabilities? Workspace { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public bool DocumentFormattingProvider { get; init; }

    public bool DocumentRangeFormattingProvider { get; init; }

    public bool DefinitionProvider { get; init; }

    public bool DeclarationProvider { get; init; }

    public bool ReferencesProvider { get; init; }

    public bool DocumentHighlightProvider { get; init; }

    public bool DocumentSymbolProvider { get; init; }

    public bool WorkspaceSymbolProvider { get; init; }

    public bool CallHierarchyProvider { get; init; }

    public DocumentLinkOptions? DocumentLinkProvider { get; init; }

    public bool FoldingRangeProvider { get; init; }

    public bool SelectionRangeProvider { get; init; }

    public SemanticTokensOptions? SemanticTokensProvider { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public RenameOptions? RenameProvider { get; init; }

    public bool HoverProvider { get; init; }

    public ResolveOptions? InlayHintProvider { get; init; }

    public ResolveOptions? CodeLensProvider { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public OnTypeFormattingOptions? DocumentOnTypeFormattingProvider { get; init; }
}

/// <param name="Change">2: incremental.</param>
internal sealed record TextDocumentSync(bool OpenClose, int Change, SaveOptions Save);

internal sealed record SaveOptions(bool IncludeText);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServer WorkspaceFolders, FileOperations FileOperations, ContentSchemes? TextDocumentContent = null);

/// <summary>What the server wants to be told of files that the editor makes, renames and deletes.</summary>
internal sealed record FileOperations(FileOperationFilters DidCreate, FileOperationFilters DidRename, FileOperationFilters DidDelete);

internal sealed record FileOperationFilters(FileOperationFilter[] Filters);

internal sealed record FileOperationFilter(FileOperationPattern Pattern, string? Scheme = null);

/// <param name="Matches">file or folder; both where it is not said.</param>
internal sealed record FileOperationPattern(string Glob, string? Matches = null);

/// <summary>Addresses whose text the server makes.</summary>
internal sealed record ContentSchemes(string[] Schemes);

internal sealed record WorkspaceFoldersServer(bool Supported, bool ChangeNotifications);

/// <summary>Of what is sent in part at first.</summary>
internal sealed record ResolveOptions(bool ResolveProvider);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record DocumentLinkOptions(bool ResolveProvider);

internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, SemanticTokensFull Full, bool Range);

internal sealed record SemanticTokensLegend(string[] TokenTypes, string[] TokenModifiers);

internal sealed record SemanticTokensFull(bool Delta);

internal sealed record RenameOptions(bool PrepareProvider);
