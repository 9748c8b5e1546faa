using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Health;

/// <summary>
/// The 14-point schedule assessment of the Defense Contract Management Agency with its limits (DCMA-EA PAM 200.1, Earned Value Management
/// System Program Analysis Pamphlet, October 2012, section 4).
/// </summary>
public static class DcmaPoints
{
    private const decimal TwoMonths = 44;

    public static PointDefinition Logic { get; } = AtMost(
        1, "logic", "many-missing-links", "Missing links", "open tasks wait for nothing, or nothing waits for them", HealthMeasure.Percent, 5);

    public static PointDefinition Leads { get; } = AtMost(
        2, "leads", "leads-in-links", "Leads", "links have a negative lag", HealthMeasure.Percent, 0);

    public static PointDefinition Lags { get; } = AtMost(
        3, "lags", "many-lags", "Lags", "links have a positive lag", HealthMeasure.Percent, 5);

    public static PointDefinition LinkTypes { get; } = AtLeast(
        4, "linkTypes", "many-unusual-links", "Link types", "links go from finish to start", HealthMeasure.Percent, 90);

    public static PointDefinition HardConstraints { get; } = AtMost(
        5, "hardConstraints", "many-hard-constraints", "Hard constraints", "open tasks have `start-on`, `finish-on` or `finish-no-later`", HealthMeasure.Percent, 5);

    public static PointDefinition HighFloat { get; } = AtMost(
        6, "highFloat", "much-float", "High float", "open tasks have more than {days} working days of total float", HealthMeasure.Percent, 5) with
    { LongDays = TwoMonths };

    public static PointDefinition NegativeFloat { get; } = AtMost(
        7, "negativeFloat", "negative-float", "Negative float", "open tasks have less than no total float", HealthMeasure.Percent, 0);

    public static PointDefinition LongTasks { get; } = AtMost(
        8, "longTasks", "many-long-tasks", "Long tasks", "open tasks take more than {days} working days", HealthMeasure.Percent, 5) with
    { LongDays = TwoMonths };

    public static PointDefinition InvalidDates { get; } = AtMost(
        9, "invalidDates", "invalid-actual-dates", "Invalid dates", "tasks have actual dates after as-of, or planned ones before it", HealthMeasure.Count, 0);

    public static PointDefinition Resources { get; } = AtMost(
        10, "resources", "tasks-without-resources", "Missing resources", "open tasks have nobody assigned and no cost", HealthMeasure.Percent, 0);

    public static PointDefinition MissedTasks { get; } = AtMost(
        11, "missedTasks", "many-missed-tasks", "Missed tasks", "tasks due by now in the baseline ended later or are not done", HealthMeasure.Percent, 5);

    public static PointDefinition CriticalPathTest { get; } = AtLeast(
        12, "criticalPathTest", "critical-path-broken", "Critical path test", "working days by which the finish moves where a critical task takes 600 more", HealthMeasure.Days, 600);

    public static PointDefinition Cpli { get; } = AtLeast(
        13, "cpli", "cpli-low", "Critical path length index", "(critical path + total float) / critical path", HealthMeasure.Ratio, 0.95m);

    public static PointDefinition Bei { get; } = AtLeast(
        14, "bei", "bei-low", "Baseline execution index", "tasks done / tasks due by now in the baseline", HealthMeasure.Ratio, 0.95m);

    public static ImmutableArray<PointDefinition> All { get; } =
    [
        Logic, Leads, Lags, LinkTypes, HardConstraints, HighFloat, NegativeFloat, LongTasks, InvalidDates, Resources, MissedTasks, CriticalPathTest, Cpli, Bei,
    ];

    private static PointDefinition AtMost(int number, string key, string rule, string title, string explanation, HealthMeasure measure, decimal limit) =>
        new(number, key, rule, title, explanation, measure, limit, IsAtMost: true);

    private static PointDefinition AtLeast(int number, string key, string rule, string title, string explanation, HealthMeasure measure, decimal limit) =>
        new(number, key, rule, title, explanation, measure, limit, IsAtMost: false);
}
