namespace PlanAsCode.LanguageServer.Protocol;

internal sealed record SelectionRangeParams(TextDocument TextDocument, LspPosition[] Positions);

internal sealed record SelectionRange(LspRange Range, SelectionRange? Parent = null);
