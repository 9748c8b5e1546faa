using PlanAsCode.Features;
using PlanAsCode.Features.Understanding;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>
/// <c>textDocument/hover</c>. Where the facts of the text are long in coming, those of the text before the last edits answer, if the
/// word was there already.
/// </summary>
internal static class HoverRequest
{
    /// <summary>Long enough for nearly every plan; nobody points at a word for so short a time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    public static Route Route(Session session) => session.LoadedFileRequest(
        "textDocument/hover", Wire.Default.TextDocumentPositionParams, Wire.Default.LspHover, asked => asked.TextDocument.Uri, Answer);

    private static async Task<LspHover?> Answer(FileQuestion question, TextDocumentPositionParams asked)
    {
        var offset = question.OffsetOf(asked.Position);
        var exact = Task.Run(() => Shown(question, Hover.At(question.ExactFile, offset)), question.Cancel);
        if (await Task.WhenAny(exact, Task.Delay(Patience, question.Cancel)).ConfigureAwait(false) == exact) return await exact.ConfigureAwait(false);
        return OfBefore(question, offset) is { } known ? Shown(question, known) : await exact.ConfigureAwait(false);
    }

    private static HoverAnswer? OfBefore(FileQuestion question, int offset)
    {
        if (question.File.Folder.Analysed is not { } known || ReferenceEquals(known, question.File.Folder) || known.Files.Find(question.Source.Path) is not { Problem: null } before)
            return null;
        var shift = new TextShift(before.Source.Text, question.Source.Text);
        if (shift.Then(offset) is not { } then) return null;
        var file = new PlanFile(before.Tree, known.Analysis) { Forecast = known.Forecast };
        try
        {
            return Hover.At(file, then) is { } answer && shift.Now(answer.Span) is { } span ? answer with { Span = span } : null;
        }
        catch (OperationCanceledException) when (!question.Cancel.IsCancellationRequested)
        {
            // Facts that nobody had asked for before the edit are computed no longer: those of this text answer.
            return null;
        }
    }

    private static LspHover? Shown(FileQuestion question, HoverAnswer? answer) =>
        answer is null ? null : new LspHover(PageMarkup.Of(answer.Page, question.Session.Client.TextDocument?.Hover?.ContentFormat), question.RangeOf(answer.Span));
}
