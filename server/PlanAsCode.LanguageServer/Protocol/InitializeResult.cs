namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>What the server can do.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ProgramName ServerInfo);

internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public required TextDocumentSync TextDocumentSync { get; init; }

    public WorkspaceServerCapabilities? Workspace { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public bool DefinitionProvider { get; init; }

    public bool DeclarationProvider { get; init; }
}

/// <param name="Change">2: incremental.</param>
internal sealed record TextDocumentSync(bool OpenClose, int Change, SaveOptions Save);

internal sealed record SaveOptions(bool IncludeText);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServer WorkspaceFolders);

internal sealed record WorkspaceFoldersServer(bool Supported, bool ChangeNotifications);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);
