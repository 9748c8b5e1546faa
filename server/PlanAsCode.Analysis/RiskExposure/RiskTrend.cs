namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>How one risk changed since the baseline.</summary>
/// <param name="Direction">Null where it cannot be said; <paramref name="WhyNot"/> says why.</param>
/// <param name="Then">Where it stood in the baseline, on today's scale; null for a new one.</param>
public sealed record RiskTrend(RiskDirection? Direction, string? WhyNot, RiskScore? Then);

/// <summary>By whether it can happen at all, then by band, and in the same band by exposure. Of an opportunity up is good news.</summary>
public enum RiskDirection
{
    Up,
    Down,
    Same,

    /// <summary>Not open in the baseline.</summary>
    New,
}
