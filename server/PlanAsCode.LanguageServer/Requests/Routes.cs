using PlanAsCode.LanguageServer.Lifecycle;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>Every method that the server answers.</summary>
internal static class Routes
{
    public static IEnumerable<Route> Of(Session session) =>
    [
        .. LifecycleRoutes.Of(session),
        .. DocumentRoutes.Of(session),
        .. DefinitionRequest.Routes(session),
        .. CallHierarchyRequest.Routes(session),
        DocumentHighlightRequest.Route(session),
        DocumentLinkRequest.Route(session),
        DocumentSymbolRequest.Route(session),
        FoldingRangeRequest.Route(session),
        ReferencesRequest.Route(session),
        .. RenameRequest.Routes(session),
        SelectionRangeRequest.Route(session),
        .. SemanticTokensRequest.Routes(session),
        .. FormattingRequest.Routes(session),
        HoverRequest.Route(session),
        .. InlayHintRequest.Routes(session),
        .. CodeLensRequest.Routes(session),
        .. CompletionRequest.Routes(session),
        OnTypeFormattingRequest.Route(session),
        WorkspaceSymbolRequest.Route(session),
        .. OwnRequests.Routes(session),
        .. CodeActionRequest.Routes(session),
        DocumentDiagnostic.Route(session),
        WorkspaceDiagnostic.Route(session),
    ];
}
