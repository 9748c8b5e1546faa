namespace PlanAsCode.LanguageServer;

/// <summary>How a server is started.</summary>
/// <param name="Version">Of the program, for the client to show.</param>
/// <param name="ClientProcessId">The server ends when this process does; <c>initialize</c> may name it too.</param>
public sealed record ServerOptions(string Version, int? ClientProcessId = null);
