namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>Parameters of requests that name one document.</summary>
internal sealed record TextDocumentParams(TextDocument TextDocument);

/// <summary>A document by its address.</summary>
internal sealed record TextDocument(string Uri);

/// <summary>Parameters of requests that name a place in a document.</summary>
internal sealed record TextDocumentPositionParams(TextDocument TextDocument, LspPosition Position);

/// <summary>Parameters of requests that name a stretch of a document.</summary>
internal sealed record TextDocumentRangeParams(TextDocument TextDocument, LspRange Range);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record DidChangeParams(VersionedTextDocument TextDocument, ContentChange[] ContentChanges);

internal sealed record VersionedTextDocument(string Uri, int? Version = null);

/// <param name="Range">Null where <paramref name="Text"/> is the whole document.</param>
internal sealed record ContentChange(string Text, LspRange? Range = null);
