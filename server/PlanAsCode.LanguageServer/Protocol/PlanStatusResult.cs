namespace PlanAsCode.LanguageServer.Protocol;

/// <param name="Uri">A file or folder of the workspace that is asked about; may be left out where there is one only.</param>
/// <param name="Project">The path of the only project to show.</param>
internal sealed record PlanPartParams(string? Uri = null, string? Project = null);

/// <param name="Uri">Where <c>workspace/textDocumentContent</c> has the same text.</param>
internal sealed record PlanReportResult(string Uri, string Html);

internal sealed record PlanStatusResult(string Version, PlanWorkspaceStatus[] Workspaces);

internal sealed record PlanWorkspaceStatus
{
    public required string Uri { get; init; }

    public required int Files { get; init; }

    /// <summary>How many of them the editor holds.</summary>
    public required int OpenFiles { get; init; }

    /// <summary>True until the disk was read for the first time.</summary>
    public required bool IsLoading { get; init; }

    /// <summary>The day the plan is looked at; null until that is known.</summary>
    public string? AsOf { get; init; }

    /// <summary>Of the last state of the files whose findings are known; null before the first.</summary>
    public PlanFindingCounts? Findings { get; init; }

    /// <summary>True where files changed since those findings.</summary>
    public required bool IsComputing { get; init; }

    public required string[] Remarks { get; init; }
}

internal sealed record PlanFindingCounts(int Errors, int Warnings, int Infos, int Hints);

internal sealed record TextDocumentContentParams(string Uri);

internal sealed record TextDocumentContentResult(string Text);
