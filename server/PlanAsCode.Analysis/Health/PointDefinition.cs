namespace PlanAsCode.Analysis.Health;

/// <summary>One of the 14 points: what it is called, what it counts, and what it may come to.</summary>
/// <param name="Number">1 to 14, as the DCMA numbers them.</param>
/// <param name="Key">Its name in JSON and templates.</param>
/// <param name="Rule">The rule that reports it; thresholds under this name in <c>workspace.rules</c> change it.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Explanation">What is counted, in words that follow "2 of 16", or a formula; <c>{days}</c> stands for <see cref="LongDays"/>.</param>
/// <param name="Limit">The DCMA's.</param>
/// <param name="IsAtMost">The value must not be above the limit; else not below it.</param>
public sealed record PointDefinition(int Number, string Key, string Rule, string Title, string Explanation, HealthMeasure Measure, decimal Limit, bool IsAtMost)
{
    /// <summary>Of long tasks and high float: from how many working days on.</summary>
    public decimal? LongDays { get; init; }

    public const string DaysMark = "{days}";

    /// <summary>What the limit is called in <c>workspace.rules</c>.</summary>
    public string LimitName => IsAtMost ? MostName : LeastName;

    public const string MostName = "most";

    public const string LeastName = "least";

    public const string LongDaysName = "working-days";
}
