using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>Edits of files as the client takes them: with versions and annotations, or without.</summary>
internal static class WorkspaceEdits
{
    public static WorkspaceEdit Of(FileQuestion question, IEnumerable<FileEdit> edits) =>
        Of(question, edits.Select(edit => new AnnotatedEdit(edit.Path, edit.Edit, null)), []);

    /// <param name="annotations">By the ids that edits name; left out where the client has no use for them, as are those that no edit names.</param>
    public static WorkspaceEdit Of(FileQuestion question, IEnumerable<AnnotatedEdit> edits, Dictionary<string, ChangeAnnotation> annotations)
    {
        var client = question.Session.Client.Workspace?.WorkspaceEdit;
        var isVersioned = client?.DocumentChanges is true;
        var isAnnotated = isVersioned && client?.ChangeAnnotationSupport is not null;
        var files = edits.GroupBy(edit => edit.Path, StringComparer.Ordinal)
            .Select(group => (Address: question.View.AddressOf(question.File.Folder, group.Key), Edits: Wired(question, group, isAnnotated)))
            .ToList();
        if (files.Find(file => question.View.Lost.Contains(file.Address)).Address is { } lost) throw LspError.TextIsLost(lost);
        if (!isVersioned) return new WorkspaceEdit { Changes = files.ToDictionary(file => file.Address, file => file.Edits, StringComparer.Ordinal) };
        var named = files.SelectMany(file => file.Edits).Select(edit => edit.AnnotationId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new WorkspaceEdit
        {
            DocumentChanges = [.. files.Select(file => new TextDocumentEdit(new OptionalVersionedDocument(file.Address, question.View.VersionOf(file.Address)), file.Edits))],
            ChangeAnnotations = named.Count == 0 ? null : annotations.Where(known => named.Contains(known.Key)).ToDictionary(StringComparer.Ordinal),
        };
    }

    private static LspTextEdit[] Wired(FileQuestion question, IGrouping<string, AnnotatedEdit> ofFile, bool isAnnotated)
    {
        var source = question.File.Folder.Files.Find(ofFile.Key)!.Source;
        return
        [
            .. ofFile.Select(edit => new LspTextEdit(
                question.Session.Encoding.RangeOf(source, edit.Edit.Span), edit.Edit.NewText, isAnnotated ? edit.Annotation : null)),
        ];
    }
}

/// <summary>One edit in one file (its path inside the workspace), with the id of its annotation.</summary>
internal sealed record AnnotatedEdit(string Path, TextEdit Edit, string? Annotation);
