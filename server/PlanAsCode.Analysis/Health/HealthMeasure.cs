namespace PlanAsCode.Analysis.Health;

/// <summary>What the value of a point counts: percent of tasks or links, a number of tasks, a ratio, or working days.</summary>
public enum HealthMeasure
{
    Percent,
    Count,
    Ratio,
    Days,
}
