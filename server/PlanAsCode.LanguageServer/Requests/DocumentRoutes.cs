using System.Text.Json;
using PlanAsCode.LanguageServer.Lifecycle;
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
            Route.Notification("textDocument/didChange", wire.DidChangeParams,
                changed => state.Change(changed.TextDocument.Uri, changed.TextDocument.Version, changed.ContentChanges, session.Encoding),
                unread => LoseWhatChanged(state, unread)),
            Route.Notification("textDocument/didClose", wire.TextDocumentParams, closed =>
            {
                state.Close(closed.TextDocument.Uri);
                session.Answers.Forget(closed.TextDocument.Uri);
            }),
            Route.Notification("textDocument/didSave", wire.TextDocumentParams, saved =>
            {
                session.Baselines.Forget();
                if (!WatchedFilesRegistration.Covers(session, saved.TextDocument.Uri)) state.LookAround(saved.TextDocument.Uri);
            }),
            Route.Notification("workspace/didChangeWatchedFiles", wire.WatchedFiles, watched =>
            {
                session.Baselines.Forget();
                state.DiskChanged(watched.Changes.Select(change => change.Uri));
            }),
            Route.Notification("workspace/didChangeWorkspaceFolders", wire.DidChangeFoldersParams, folders =>
                state.ChangeFolders(Paths(folders.Event.Added), Paths(folders.Event.Removed))),
            Route.Notification("workspace/didCreateFiles", wire.CreatedOrDeletedFiles, created => state.DiskChanged(created.Files.Select(file => file.Uri))),
            Route.Notification("workspace/didDeleteFiles", wire.CreatedOrDeletedFiles, deleted => state.DiskChanged(deleted.Files.Select(file => file.Uri))),
            Route.Notification("workspace/didRenameFiles", wire.RenamedFiles, renamed => state.DiskChanged(renamed.Files.SelectMany(file => new[] { file.OldUri, file.NewUri }))),
            Route.Notification("workspace/didChangeConfiguration", wire.DidChangeConfigurationParams, changed => session.Settings.Refresh(changed.Settings)),
        ];
    }

    /// <summary>What an unreadable change did to a document nobody knows.</summary>
    private static void LoseWhatChanged(ServerState state, JsonElement parameters)
    {
        if (parameters is not { ValueKind: JsonValueKind.Object } || !parameters.TryGetProperty("textDocument", out var document) || document.ValueKind != JsonValueKind.Object) return;
        if (document.TryGetProperty("uri", out var uri) && uri.ValueKind == JsonValueKind.String && state.View.Documents.ContainsKey(uri.GetString()!))
            state.Lose(uri.GetString()!, "a change could not be read");
    }

    private static IEnumerable<string> Paths(WorkspaceFolder[] folders) => folders.Select(folder => DocumentAddress.PathOf(folder.Uri)).OfType<string>();
}
