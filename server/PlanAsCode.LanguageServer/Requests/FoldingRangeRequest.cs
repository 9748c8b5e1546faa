using PlanAsCode.Features.Showing;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/foldingRange</c>.</summary>
internal static class FoldingRangeRequest
{
    public static Transport.Route Route(Session session) => session.TextRequest(
        "textDocument/foldingRange", Wire.Default.TextDocumentParams, Wire.Default.FoldingRangeArray, asked => asked.TextDocument.Uri, Answer);

    private static FoldingRange[] Answer(FileQuestion question, TextDocumentParams asked)
    {
        var client = question.Session.Client.TextDocument?.FoldingRange;
        var areLines = client?.LineFoldingOnly is true;
        return [.. Folding.Of(question.Tree, client?.RangeLimit).Select(fold => areLines ? Lines(fold) : Characters(fold, question))];
    }

    private static FoldingRange Lines(Fold fold) => new(fold.StartLine, fold.LastHiddenLine, Kind: KindOf(fold));

    private static FoldingRange Characters(Fold fold, FileQuestion question)
    {
        if (fold.Between is not { } between) return new FoldingRange(fold.StartLine, fold.EndLine, Kind: KindOf(fold));
        var range = question.RangeOf(between);
        return new FoldingRange(range.Start.Line, range.End.Line, range.Start.Character, range.End.Character, KindOf(fold));
    }

    private static string? KindOf(Fold fold) => fold.Kind == FoldKind.Comment ? "comment" : null;
}
