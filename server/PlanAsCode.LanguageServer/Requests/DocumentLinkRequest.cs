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
    ];
}
