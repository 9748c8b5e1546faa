using System.Collections.Immutable;
using PlanAsCode.Reports.Html;

namespace PlanAsCode.Reports.Views;

/// <summary>How sure the dates and costs are, project by project.</summary>
/// <param name="Note">How the forecast was made, in a sentence, or why there is none.</param>
public sealed record ForecastView(string Note, ImmutableArray<OutlookView> Projects);

/// <summary>One project over all runs.</summary>
public sealed record OutlookView
{
    public required string Title { get; init; }

    /// <summary>Dates, chances and sums.</summary>
    public ImmutableArray<OutlookFact> Facts { get; init; } = [];

    /// <summary>When the runs end, as a drawing; null where all end on one day.</summary>
    public SafeHtml? Chart { get; init; }

    /// <summary>What risks cost, what to keep in hand, how sure that is: short sentences.</summary>
    public ImmutableArray<string> Sentences { get; init; } = [];

    /// <summary>What moves the finish, strongest first.</summary>
    public ImmutableArray<DriverView> Drivers { get; init; } = [];
}

/// <summary>One figure of a forecast.</summary>
/// <param name="Note">What it is compared with, or empty.</param>
public sealed record OutlookFact(string Label, string Value, string Note, Tone Tone);

/// <summary>A task or risk that moves the finish.</summary>
/// <param name="Kind"><c>task</c> or <c>risk</c>.</param>
/// <param name="Strength">Its rank correlation with the finish: <c>0.63</c>, negative where it helps.</param>
/// <param name="StrengthPercent">The length of a bar.</param>
public sealed record DriverView(string Title, string Kind, string Strength, decimal StrengthPercent);
