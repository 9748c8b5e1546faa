namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>A place between two characters; the unit of <see cref="Character"/> is what client and server agreed on.</summary>
internal readonly record struct LspPosition(int Line, int Character);

/// <summary>A half-open stretch of a document.</summary>
internal readonly record struct LspRange(LspPosition Start, LspPosition End);

/// <summary>A stretch of a document by its address.</summary>
internal sealed record Location(string Uri, LspRange Range);
