namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>Settings asked for.</summary>
internal sealed record ConfigurationParams(ConfigurationItem[] Items);

/// <param name="ScopeUri">The folder whose settings count.</param>
internal sealed record ConfigurationItem(string? ScopeUri, string Section);
