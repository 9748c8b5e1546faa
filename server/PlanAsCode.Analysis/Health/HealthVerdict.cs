namespace PlanAsCode.Analysis.Health;

/// <summary>What one point of a health assessment came to.</summary>
public enum HealthVerdict
{
    Passed,
    Failed,
    NotComputable,
}
