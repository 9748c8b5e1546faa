using System.Text.Json;

namespace PlanAsCode.LanguageServer.Protocol;

internal sealed record ReferenceParams(TextDocument TextDocument, LspPosition Position, ReferenceContext? Context = null, JsonElement? PartialResultToken = null);

internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <param name="OriginSelectionRange">The name that was asked about.</param>
/// <param name="TargetRange">All of the target.</param>
/// <param name="TargetSelectionRange">Its name.</param>
internal sealed record LocationLink(LspRange OriginSelectionRange, string TargetUri, LspRange TargetRange, LspRange TargetSelectionRange);

/// <param name="Kind">1 text, 2 read, 3 write.</param>
internal sealed record DocumentHighlight(LspRange Range, int Kind);
