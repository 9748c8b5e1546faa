using PlanAsCode.Features.Changing;
using PlanAsCode.Features.Showing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Requests;
using PlanAsCode.LanguageServer.State;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>What the server offers to a client.</summary>
internal static class Capabilities
{
    private const int Incremental = 2;

    private static readonly FileOperationFilters PlanFiles = new(
    [
        new FileOperationFilter(new FileOperationPattern("**/plan.yaml", "file"), "file"),
        new FileOperationFilter(new FileOperationPattern("**/*.plan.{yaml,yml}", "file"), "file"),
        new FileOperationFilter(new FileOperationPattern("**", "folder"), "file"),
    ]);

    private static readonly FileOperations Files = new(PlanFiles, PlanFiles, PlanFiles);

    public static ServerCapabilities Of(Session session) => new()
    {
        PositionEncoding = session.Encoding.Name,
        TextDocumentSync = new TextDocumentSync(true, Incremental, new SaveOptions(false)),
        Workspace = new WorkspaceServerCapabilities(new WorkspaceFoldersServer(true, true), Files, session.ShowsContent ? new ContentSchemes([MadeDocument.RuleScheme, MadeDocument.ReportScheme]) : null),
        DiagnosticProvider = session.PullsDiagnostics ? new DiagnosticOptions("plan", true, true) : null,
        DocumentFormattingProvider = true,
        DocumentRangeFormattingProvider = true,
        DefinitionProvider = true,
        DeclarationProvider = true,
        CallHierarchyProvider = true,
        DocumentHighlightProvider = true,
        DocumentLinkProvider = new DocumentLinkOptions(false),
        DocumentSymbolProvider = true,
        FoldingRangeProvider = true,
        ReferencesProvider = true,
        RenameProvider = new RenameOptions(true),
        SelectionRangeProvider = true,
        SemanticTokensProvider = new SemanticTokensOptions(new SemanticTokensLegend([.. TokenLegend.Types], [.. TokenLegend.Modifiers]), new SemanticTokensFull(true), true),
        HoverProvider = true,
        InlayHintProvider = new ResolveOptions(true),
        CodeLensProvider = new ResolveOptions(true),
        CodeActionProvider = new CodeActionOptions([.. ChangeKinds.All], true),
        CompletionProvider = CompletionRequest.Options,
        DocumentOnTypeFormattingProvider = OnTypeFormattingRequest.Options,
        WorkspaceSymbolProvider = true,
    };
}
