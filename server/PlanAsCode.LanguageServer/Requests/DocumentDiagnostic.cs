using System.Text.Json;
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
            var address = asked.TextDocument.Uri;
            try
            {
                var answer = await Asking.OfFile(session, address, isOfText: false, question => Task.FromResult<DocumentDiagnosticReport?>(Report(question, asked)), cancel)
                    .ConfigureAwait(false);
                return answer ?? new DocumentDiagnosticReport("full", "none", []);
            }
            catch (LspError changed) when (changed.Code == LspError.ContentModified && !session.State.View.Lost.Contains(address))
            {
                throw AskAgain();
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                throw AskAgain();
            }
        });

    /// <summary>The answer of the protocol to a question for findings of a text that is no longer there.</summary>
    public static LspError AskAgain() => new(LspError.ServerCancelled, "the content has changed since")
    {
        Details = JsonSerializer.SerializeToElement(new RetriggerRequest(true), Wire.Default.RetriggerRequest),
    };

    private static DocumentDiagnosticReport Report(FileQuestion question, DocumentDiagnosticParams asked)
    {
        var findings = FolderFindings.Of(question.File.Folder).In(question.Source.Path);
        var items = DiagnosticWire.Of(findings, question.File.Folder, question.View, question.Session);
        var id = DiagnosticWire.Fingerprint(items);
        return id == asked.PreviousResultId ? new DocumentDiagnosticReport("unchanged", id) : new DocumentDiagnosticReport("full", id, items);
    }
}
