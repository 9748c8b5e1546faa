namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>A stretch of a document that leads elsewhere.</summary>
internal sealed record DocumentLink(LspRange Range, string Target, string? Tooltip = null);

/// <param name="Kind">comment, imports or region; none for all else.</param>
internal sealed record FoldingRange(int StartLine, int EndLine, int? StartCharacter = null, int? EndCharacter = null, string? Kind = null);

internal sealed record SelectionRangeParams(TextDocument TextDocument, LspPosition[] Positions);

internal sealed record SelectionRange(LspRange Range, SelectionRange? Parent = null);

/// <summary>Tokens, five numbers each, counted from the token before.</summary>
internal sealed record SemanticTokensWire(int[] Data, string? ResultId = null);

internal sealed record SemanticTokensDeltaParams(TextDocument TextDocument, string PreviousResultId);

internal sealed record SemanticTokensDelta(SemanticTokensEdit[] Edits, string ResultId);

/// <summary>Numbers of an earlier result that are replaced.</summary>
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);
