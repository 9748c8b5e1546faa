using PlanAsCode.Features.Completing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/onTypeFormatting</c>: what a new line begins with.</summary>
internal static class OnTypeFormattingRequest
{
    public static OnTypeFormattingOptions Options { get; } = new("\n");

    public static Route Route(Session session) =>
        session.TextRequest("textDocument/onTypeFormatting", Wire.Default.OnTypeFormattingParams, Wire.Default.LspTextEditArray, asked => asked.TextDocument.Uri, Answer);

    private static LspTextEdit[] Answer(FileQuestion question, OnTypeFormattingParams asked) => asked.Ch == "\n"
        ? [.. NewLine.Begin(question.Tree, question.OffsetOf(asked.Position)).Select(edit => new LspTextEdit(question.RangeOf(edit.Span), edit.NewText))]
        : [];
}
