using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Tasks have less than no float: dates cannot be kept.</summary>
public static class NegativeFloat
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.NegativeFloat, Severity.Off, "Tasks have less than no float: dates cannot be kept.");
}
