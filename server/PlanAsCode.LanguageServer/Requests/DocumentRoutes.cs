using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>What the client tells of documents, folders and files on disk.</summary>
internal static class DocumentRoutes
{
    public static IEnumerable<Route> Of(Session session)
    {
        var (wire, state) = (Wire.Default, session.State);
        return
        [
            Route.Notification("textDocument/didOpen", wire.DidOpenParams, opened =>
                state.Open(opened.TextDocument.Uri, opened.TextDocument.LanguageId, opened.TextDocument.Version, opened.TextDocument.Text)),
            Route.Notification("textDocument/didChange", wire.DidChangeParams, changed =>
                state.Change(changed.TextDocument.Uri, changed.TextDocument.Version, changed.ContentChanges, session.Encoding)),
            Route.Notification("textDocument/didClose", wire.TextDocumentParams, closed => state.Close(closed.TextDocument.Uri)),
            Route.Notification("textDocument/didSave", wire.TextDocumentParams, _ => session.Baselines.Forget()),
            Route.Notification("workspace/didChangeWatchedFiles", wire.WatchedFiles, watched =>
            {
                session.Baselines.Forget();
                state.DiskChanged(watched.Changes.Select(change => change.Uri));
            }),
            Route.Notification("workspace/didChangeWorkspaceFolders", wire.DidChangeFoldersParams, folders =>
            {
                foreach (var path in Paths(folders.Event.Removed)) state.RemoveFolder(path);
                foreach (var path in Paths(folders.Event.Added)) state.AddFolder(path);
                session.Settings.Pull();
            }),
            Route.Notification("workspace/didChangeConfiguration", wire.DidChangeConfigurationParams, changed => session.Settings.Refresh(changed.Settings)),
        ];
    }

    private static IEnumerable<string> Paths(WorkspaceFolder[] folders) => folders.Select(folder => DocumentAddress.PathOf(folder.Uri)).OfType<string>();
}
