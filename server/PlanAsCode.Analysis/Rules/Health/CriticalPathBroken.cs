using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>A delay of a critical task does not reach the finish.</summary>
public static class CriticalPathBroken
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.CriticalPathTest, Severity.Off, "A delay of a critical task does not reach the finish.");
}
