using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Many tasks are held fast by dates instead of links.</summary>
public static class ManyHardConstraints
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.HardConstraints, Severity.Hint, "Many tasks are held fast by dates instead of links.");
}
