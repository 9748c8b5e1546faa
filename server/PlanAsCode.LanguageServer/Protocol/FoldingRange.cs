namespace PlanAsCode.LanguageServer.Protocol;

/// <param name="Kind">comment, imports or region; none for all else.</param>
internal sealed record FoldingRange(int StartLine, int EndLine, int? StartCharacter = null, int? EndCharacter = null, string? Kind = null);
