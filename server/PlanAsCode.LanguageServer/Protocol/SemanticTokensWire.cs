namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>Tokens, five numbers each, counted from the token before.</summary>
internal sealed record SemanticTokensWire(int[] Data, string? ResultId = null);

internal sealed record SemanticTokensDeltaParams(TextDocument TextDocument, string PreviousResultId);

internal sealed record SemanticTokensDelta(SemanticTokensEdit[] Edits, string ResultId);

/// <summary>Numbers of an earlier result that are replaced.</summary>
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);
