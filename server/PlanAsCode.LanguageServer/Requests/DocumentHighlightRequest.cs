using PlanAsCode.Features.Finding;
using PlanAsCode.Features.Navigation;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/documentHighlight</c>: a declaration is written, a reference is read.</summary>
internal static class DocumentHighlightRequest
{
    private const int Text = 1;
    private const int Read = 2;
    private const int Write = 3;

    public static Transport.Route Route(Session session) => session.FileRequest(
        "textDocument/documentHighlight", Wire.Default.TextDocumentPositionParams, Wire.Default.DocumentHighlightArray, asked => asked.TextDocument.Uri, Answer);

    private static DocumentHighlight[] Answer(FileQuestion question, TextDocumentPositionParams asked) =>
    [
        .. Highlights.At(question.ExactFile, question.OffsetOf(asked.Position))
            .Select(occurrence => new DocumentHighlight(question.RangeOf(occurrence.Place.Span), NumberOf(occurrence.Kind))),
    ];

    private static int NumberOf(OccurrenceKind kind) => kind switch
    {
        OccurrenceKind.Declaration => Write,
        OccurrenceKind.Reference => Read,
        _ => Text,
    };
}
