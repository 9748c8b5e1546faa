namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>A stretch of a document that leads elsewhere.</summary>
internal sealed record DocumentLink(LspRange Range, string Target, string? Tooltip = null);
