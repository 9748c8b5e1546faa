using System.Collections.Immutable;

namespace PlanAsCode.Reports;

/// <summary>Either the page, or what kept it from being made.</summary>
/// <param name="Html">The whole page, or null where there are problems.</param>
public sealed record ReportResult(string? Html, ImmutableArray<ReportProblem> Problems)
{
    public bool Succeeded => Html is not null;
}

/// <summary>Why there is no report.</summary>
/// <param name="Template">The name of the template that failed, or null where none did.</param>
/// <param name="Line">From 1; null where the problem has no place.</param>
public sealed record ReportProblem(string Message, string? Template = null, int? Line = null, int? Column = null)
{
    /// <summary>As one line: <c>mine.html:3:7: message</c>.</summary>
    public override string ToString() => (Template, Line) switch
    {
        (null, _) => Message,
        (_, null) => $"{Template}: {Message}",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Template}:{Line}:{Column ?? 1}: {Message}"),
    };
}
