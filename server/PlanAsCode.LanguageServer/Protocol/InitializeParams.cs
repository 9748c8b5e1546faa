using System.Text.Json;

namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>What a client says of itself at first; only what this server asks for.</summary>
internal sealed record InitializeParams
{
    public int? ProcessId { get; init; }

    public ProgramName? ClientInfo { get; init; }

    public string? RootUri { get; init; }

    public string? RootPath { get; init; }

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    public JsonElement? Capabilities { get; init; }

    public JsonElement? InitializationOptions { get; init; }

    public JsonElement? WorkDoneToken { get; init; }
}

/// <summary>Client or server, with its version.</summary>
internal sealed record ProgramName(string Name, string? Version = null);

/// <summary>A folder that is open in the editor.</summary>
internal sealed record WorkspaceFolder(string Uri, string? Name = null);
