using PlanAsCode.Features.Changing.Renaming;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary><c>textDocument/prepareRename</c> and <c>textDocument/rename</c>; what cannot be is an error with a sentence for the user.</summary>
internal static class RenameRequest
{
    private const string InText = "in-text";
    private const string KeepsMeaning = "keeps-meaning";

    private static readonly Dictionary<string, ChangeAnnotation> Annotations = new(StringComparer.Ordinal)
    {
        [InText] = new("Links in texts", false, "The name in [[links]] of notes and other texts."),
        [KeepsMeaning] = new("Longer names elsewhere", true, "References that would name something else after the rename are written longer, so that they keep their meaning."),
    };

    public static IEnumerable<Route> Routes(Session session) =>
    [
        session.FileRequest("textDocument/prepareRename", Wire.Default.TextDocumentPositionParams, Wire.Default.PrepareRename, asked => asked.TextDocument.Uri, Prepare),
        session.FileRequest("textDocument/rename", Wire.Default.RenameParams, Wire.Default.WorkspaceEdit, asked => asked.TextDocument.Uri, Answer),
    ];

    private static PrepareRename? Prepare(FileQuestion question, TextDocumentPositionParams asked) =>
        Rename.At(question.ExactFile, question.OffsetOf(asked.Position)) is { } found ? new PrepareRename(question.RangeOf(found.Subject.Span), found.Name) : null;

    private static WorkspaceEdit Answer(FileQuestion question, RenameParams asked)
    {
        var result = Rename.To(question.ExactFile, question.OffsetOf(asked.Position), asked.NewName);
        if (result.Problem is { } problem) throw new LspError(LspError.RequestFailed, problem);
        return WorkspaceEdits.Of(question, result.Edits.Select(edit => new AnnotatedEdit(edit.Path, edit.Edit, AnnotationOf(edit.Reason))), Annotations);
    }

    private static string? AnnotationOf(RenameReason reason) => reason switch
    {
        RenameReason.InText => InText,
        RenameReason.KeepsMeaning => KeepsMeaning,
        _ => null,
    };
}
