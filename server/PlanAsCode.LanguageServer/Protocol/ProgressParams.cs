using System.Text.Json;

namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>Progress of work, or a part of a result, under a token.</summary>
internal sealed record ProgressParams(JsonElement Token, JsonElement Value);

internal sealed record ProgressToken(JsonElement Token);

/// <param name="Kind">begin, report or end.</param>
internal sealed record WorkDone(string Kind, string? Title = null, string? Message = null, bool? Cancellable = null, int? Percentage = null);
