namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>A finding on the wire.</summary>
internal sealed record LspDiagnostic
{
    public required LspRange Range { get; init; }

    /// <summary>1 error, 2 warning, 3 information, 4 hint.</summary>
    public required int Severity { get; init; }

    /// <summary>The rule's name.</summary>
    public required string Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string Source { get; init; } = "plan";

    public required string Message { get; init; }

    /// <summary>1 unnecessary, 2 deprecated.</summary>
    public int[]? Tags { get; init; }

    public RelatedInformation[]? RelatedInformation { get; init; }
}

/// <param name="Href">Address of the rule's page.</param>
internal sealed record CodeDescription(string Href);

internal sealed record RelatedInformation(Location Location, string Message);

internal sealed record PublishDiagnosticsParams(string Uri, LspDiagnostic[] Diagnostics, int? Version = null);

internal sealed record DocumentDiagnosticParams(TextDocument TextDocument, string? PreviousResultId = null);

/// <param name="Kind">"full", or "unchanged" without items.</param>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, LspDiagnostic[]? Items = null);

/// <summary>Beside an answer that the server could not give: whether to ask again.</summary>
internal sealed record RetriggerRequest([property: System.Text.Json.Serialization.JsonPropertyName("retriggerRequest")] bool IsWanted);

internal sealed record WorkspaceDiagnosticParams
{
    public PreviousResult[] PreviousResultIds { get; init; } = [];

    public System.Text.Json.JsonElement? PartialResultToken { get; init; }
}

internal sealed record PreviousResult(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentReport[] Items);

internal sealed record WorkspaceDocumentReport
{
    public required string Kind { get; init; }

    public required string Uri { get; init; }

    /// <summary>Written even where it is null: the protocol wants it.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public int? Version { get; init; }

    public required string ResultId { get; init; }

    public LspDiagnostic[]? Items { get; init; }
}
