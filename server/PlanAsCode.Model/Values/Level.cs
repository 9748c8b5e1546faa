namespace PlanAsCode.Model.Values;

/// <summary>The five steps of likelihood and impact.</summary>
public enum Level
{
    VeryLow = 1,
    Low,
    Medium,
    High,
    VeryHigh,
}
