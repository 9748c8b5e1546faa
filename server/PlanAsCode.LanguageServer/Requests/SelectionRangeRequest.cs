using PlanAsCode.Features.Showing;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/selectionRange</c>.</summary>
internal static class SelectionRangeRequest
{
    public static Transport.Route Route(Session session) => session.TextRequest(
        "textDocument/selectionRange", Wire.Default.SelectionRangeParams, Wire.Default.SelectionRangeArray, asked => asked.TextDocument.Uri, Answer);

    private static SelectionRange[] Answer(FileQuestion question, SelectionRangeParams asked) => [.. asked.Positions.Select(position => At(question, position))];

    private static SelectionRange At(FileQuestion question, LspPosition position)
    {
        SelectionRange? outer = null;
        foreach (var span in SelectionRanges.At(question.Tree, question.OffsetOf(position)).Reverse()) outer = new SelectionRange(question.RangeOf(span), outer);
        return outer!;
    }
}
