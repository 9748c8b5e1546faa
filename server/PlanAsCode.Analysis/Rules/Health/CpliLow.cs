using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>What is left takes longer than the time that is left.</summary>
public static class CpliLow
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.Cpli, Severity.Hint, "What is left takes longer than the time that is left.");
}
