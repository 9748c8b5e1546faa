using PlanAsCode.Features.Showing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/semanticTokens</c>: of a whole document, of what changed since, or of a part.</summary>
internal static class SemanticTokensRequest
{
    public static IEnumerable<Route> Routes(Session session)
    {
        var known = new TokenHistory();
        return
        [
            session.TextRequest(
                "textDocument/semanticTokens/full", Wire.Default.TextDocumentParams, Wire.Default.SemanticTokensWire, asked => asked.TextDocument.Uri,
                (question, _) => Full(question, known)),
            session.TextRequest(
                "textDocument/semanticTokens/full/delta", Wire.Default.SemanticTokensDeltaParams, Wire.Default.Object, asked => asked.TextDocument.Uri,
                (question, asked) => Delta(question, asked.PreviousResultId, known)),
            session.TextRequest(
                "textDocument/semanticTokens/range", Wire.Default.TextDocumentRangeParams, Wire.Default.SemanticTokensWire, asked => asked.TextDocument.Uri,
                (question, asked) => new SemanticTokensWire(Numbers(question, asked.Range))),
        ];
    }

    private static SemanticTokensWire Full(FileQuestion question, TokenHistory known)
    {
        var now = Numbers(question, null);
        return new SemanticTokensWire(now, known.Keep(question.Address, now, question.View));
    }

    private static object Delta(FileQuestion question, string previous, TokenHistory known)
    {
        var before = known.Find(question.Address, previous);
        if (before is null) return Full(question, known);
        var now = Numbers(question, null);
        var edit = TokenNumbers.Between(before, now);
        return new SemanticTokensDelta(edit is null ? [] : [edit], known.Keep(question.Address, now, question.View));
    }

    private static int[] Numbers(FileQuestion question, LspRange? range) => TokenNumbers.Of(
        question.Source, SemanticTokens.Of(question.Tree, range is { } part ? question.Session.Encoding.SpanOf(question.Source, part) : null), question.Session.Encoding);
}
