namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>What is known about the word at a position.</summary>
/// <param name="Range">The word.</param>
internal sealed record LspHover(MarkupContent Contents, LspRange? Range = null);

/// <param name="Kind">"markdown" or "plaintext".</param>
internal sealed record MarkupContent(string Kind, string Value);
