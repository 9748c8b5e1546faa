namespace PlanAsCode.Reports;

/// <summary>What a report is to show, and how. Nothing here comes from a clock: the only date of a report is the analysis' as-of.</summary>
public sealed record ReportOptions
{
    public static ReportOptions Default { get; } = new();

    /// <summary>The path of the only project to show; null shows all.</summary>
    public string? Project { get; init; }

    /// <summary>A user's own Scriban template; null takes the built-in one.</summary>
    public ReportTemplate? Template { get; init; }

    /// <summary>Shown at the foot of the page; empty leaves it out.</summary>
    public string ProductVersion { get; init; } = "";
}

/// <summary>A user's own template: its text, and the name (a path, say) that its problems are reported under.</summary>
public sealed record ReportTemplate(string Name, string Text);
