using PlanAsCode.LanguageServer.Diagnosing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/diagnostic</c>: the findings of one file, when the client asks.</summary>
internal static class DocumentDiagnostic
{
    public static Route Route(Session session) => Transport.Route.Request(
        "textDocument/diagnostic", Wire.Default.DocumentDiagnosticParams, Wire.Default.DocumentDiagnosticReport, async (asked, cancel) =>
        {
            var loaded = session.State.View.Find(asked.TextDocument.Uri)?.Folder.Loaded ?? Task.CompletedTask;
            await loaded.WaitAsync(cancel).ConfigureAwait(false);
            // What was typed while the disk was read counts too.
            var view = session.State.View;
            if (view.Find(asked.TextDocument.Uri) is not { } file) return new DocumentDiagnosticReport("full", "none", []);
            var findings = FolderFindings.Of(file.Folder).In(file.Source.Path);
            var items = DiagnosticWire.Of(findings, file.Folder, view, session);
            var id = DiagnosticWire.Fingerprint(items);
            return id == asked.PreviousResultId ? new DocumentDiagnosticReport("unchanged", id) : new DocumentDiagnosticReport("full", id, items);
        });
}
