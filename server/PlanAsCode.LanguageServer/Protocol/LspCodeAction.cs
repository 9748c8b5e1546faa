namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>What can be changed at a place, as the client lists it.</summary>
/// <remarks><see cref="Edit"/> is null where it is worked out when the action is chosen (<see cref="Data"/>), or where it cannot be.</remarks>
internal sealed record LspCodeAction(string Title, string Kind)
{
    public LspDiagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public DisabledReason? Disabled { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public CodeActionOrigin? Data { get; init; }
}

internal sealed record DisabledReason(string Reason);

/// <summary>Enough to find an action again.</summary>
/// <param name="Version">Of the text it was found in; null where only the disk has it.</param>
internal sealed record CodeActionOrigin(string Uri, LspRange Range, int? Version);

internal sealed record CodeActionParams(TextDocument TextDocument, LspRange Range, CodeActionContext? Context = null);

/// <param name="Only">Kinds that are wanted; all where it is null.</param>
internal sealed record CodeActionContext(string[]? Only = null);

internal sealed record CodeActionOptions(string[] CodeActionKinds, bool ResolveProvider);
