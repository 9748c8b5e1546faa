namespace PlanAsCode.LanguageServer.Protocol;

/// <param name="Type">1 error, 2 warning, 3 information, 4 log.</param>
internal sealed record LogMessage(int Type, string Message);
