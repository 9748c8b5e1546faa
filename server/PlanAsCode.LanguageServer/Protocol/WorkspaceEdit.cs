using System.Text.Json.Serialization;

namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>Changes of several documents: with versions where the client takes them, else by address.</summary>
internal sealed record WorkspaceEdit
{
    public Dictionary<string, LspTextEdit[]>? Changes { get; init; }

    public TextDocumentEdit[]? DocumentChanges { get; init; }

    /// <summary>What annotations of edits mean, by their id.</summary>
    public Dictionary<string, ChangeAnnotation>? ChangeAnnotations { get; init; }
}

internal sealed record TextDocumentEdit(OptionalVersionedDocument TextDocument, LspTextEdit[] Edits);

/// <param name="Version">Null where the document is on disk only: then written as null, which the protocol wants.</param>
internal sealed record OptionalVersionedDocument(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record LspTextEdit(LspRange Range, string NewText, string? AnnotationId = null);

internal sealed record ChangeAnnotation(string Label, bool? NeedsConfirmation = null, string? Description = null);

internal sealed record RenameParams(TextDocument TextDocument, LspPosition Position, string NewName);

internal sealed record PrepareRename(LspRange Range, string Placeholder);
