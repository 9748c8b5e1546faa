using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Many tasks have so much float that links are probably missing.</summary>
public static class MuchFloat
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.HighFloat, Severity.Hint, "Many tasks have so much float that links are probably missing.");
}
