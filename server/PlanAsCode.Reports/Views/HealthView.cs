using System.Collections.Immutable;

namespace PlanAsCode.Reports.Views;

/// <summary>How well the schedule of one project is made: the 14 points of the DCMA.</summary>
public sealed record HealthView(string Project, string Summary, ImmutableArray<HealthPointView> Points);

/// <param name="Words">What was counted, or why it cannot be.</param>
/// <param name="Tasks">Titles of the tasks behind a point that failed, the first ones.</param>
public sealed record HealthPointView(int Number, string Title, string Verdict, Tone Tone, string Value, string Limit, string Words, ImmutableArray<string> Tasks);
