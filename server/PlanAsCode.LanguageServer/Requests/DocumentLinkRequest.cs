using PlanAsCode.Features.Navigation;
using PlanAsCode.Features.Showing;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/documentLink</c>: addresses of the web, and <c>[[links]]</c> to things of the plan.</summary>
internal static class DocumentLinkRequest
{
    public static Transport.Route Route(Session session) => session.FileRequest(
        "textDocument/documentLink", Wire.Default.TextDocumentParams, Wire.Default.DocumentLinkArray, asked => asked.TextDocument.Uri, Answer);

    private static DocumentLink[] Answer(FileQuestion question, TextDocumentParams asked) =>
    [
        .. WebAddresses.Of(question.Tree).Select(link => new DocumentLink(question.RangeOf(link.Span), link.Address)),
        .. TextLinkTargets.In(question.ExactFile).Select(link => ToEntity(question, link)),
    ];

    /// <summary>Editors read line and column behind a file's address, counted from 1.</summary>
    private static DocumentLink ToEntity(FileQuestion question, TextLinkTarget link)
    {
        var target = question.LocationOf(link.Target);
        return new DocumentLink(question.RangeOf(link.Span), $"{target.Uri}#L{target.Range.Start.Line + 1},{target.Range.Start.Character + 1}", link.Words);
    }
}
