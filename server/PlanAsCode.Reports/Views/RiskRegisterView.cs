using System.Collections.Immutable;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Html;

namespace PlanAsCode.Reports.Views;

/// <summary>The risk matrix and the list of risks, worst first.</summary>
/// <param name="Rows">Five rows of the matrix, the most likely first.</param>
public sealed record RiskRegisterView(ImmutableArray<RiskMatrixRow> Rows, ImmutableArray<RiskView> Risks)
{
    /// <summary>How many stand open, in words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Reserve, coverage and trend.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];
}

/// <summary>A figure, what it is, and what there is to say about it.</summary>
public sealed record FactView(string Label, string Value, string Note);

/// <summary>One step of likelihood and its five cells, the smallest impact first.</summary>
public sealed record RiskMatrixRow(string Likelihood, ImmutableArray<RiskMatrixCell> Cells);

/// <summary>One cell: its band and the open risks in it.</summary>
public sealed record RiskMatrixCell(string Band, string Impact, ImmutableArray<string> Ids);

/// <summary>One risk of the list.</summary>
public sealed record RiskView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>As it stands now: "low", "medium", "high", "critical", or empty where it cannot be scored.</summary>
    public string Band { get; init; } = "";

    /// <summary>As it stands now: 1..25, or null.</summary>
    public int? Exposure { get; init; }

    /// <summary>Why it has no score, or empty.</summary>
    public string WhyNoScore { get; init; } = "";

    /// <summary>The exposure without its actions, as words: "12, high".</summary>
    public string Inherent { get; init; } = "";

    /// <summary>Its actions are done, and what is left is what counts now.</summary>
    public bool IsMitigated { get; init; }

    /// <summary>Against the baseline: "up from 8", "new", or empty.</summary>
    public string Trend { get; init; } = "";

    /// <summary>Probability times mean cost, or empty.</summary>
    public string ExpectedValue { get; init; } = "";

    /// <summary>The exposure that is left when its actions are done, as words: "6, medium".</summary>
    public string Residual { get; init; } = "";

    public string Probability { get; init; } = "";

    public string Impact { get; init; } = "";

    public string Response { get; init; } = "";

    public string Status { get; init; } = "";

    public string Owner { get; init; } = "";

    /// <summary>Cause, event, effect, trigger, reason, contingency: those that are said.</summary>
    public ImmutableArray<LabelledText> Details { get; init; } = [];

    /// <summary>Titles and states of the tasks that answer it.</summary>
    public ImmutableArray<string> Actions { get; init; } = [];

    public ImmutableArray<string> Affects { get; init; } = [];

    public DateOnly? Reviewed { get; init; }

    public DateOnly? ReviewDue { get; init; }

    public bool IsReviewOverdue { get; init; }

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}

/// <summary>A text and what it is.</summary>
public sealed record LabelledText(string Label, SafeHtml Text);
