using System.Text.Json;

namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>A line of facts above a line of text.</summary>
internal sealed record LspCodeLens(LspRange Range, LspCommand? Command = null, FactOrigin? Data = null);

/// <param name="Command">Empty where a click does nothing.</param>
internal sealed record LspCommand(string Title, string Command, JsonElement[]? Arguments = null);
