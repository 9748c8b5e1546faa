using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;
using PlanAsCode.Model.Formatting;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/formatting</c> and <c>textDocument/rangeFormatting</c>: from the text alone, so nothing is waited for.</summary>
internal static class FormattingRequest
{
    public static IEnumerable<Route> Routes(Session session) =>
    [
        session.TextRequest(
            "textDocument/formatting", Wire.Default.TextDocumentParams, Wire.Default.LspTextEditArray, asked => asked.TextDocument.Uri,
            (question, _) => Edits(question, PlanFormat.Of(question.Tree))),
        session.TextRequest(
            "textDocument/rangeFormatting", Wire.Default.TextDocumentRangeParams, Wire.Default.LspTextEditArray, asked => asked.TextDocument.Uri,
            (question, asked) => Edits(question, PlanFormat.Of(question.Tree, session.Encoding.SpanOf(question.Source, asked.Range)))),
    ];

    /// <exception cref="LspError">The file is broken; said in words.</exception>
    private static LspTextEdit[] Edits(FileQuestion question, FormatResult result) => result.Text is { } text
        ? [.. TextEdits.Between(question.Source.Text, text.Text).Select(edit => new LspTextEdit(question.RangeOf(edit.Span), edit.NewText))]
        : throw new LspError(LspError.RequestFailed, result.Problem!);
}
