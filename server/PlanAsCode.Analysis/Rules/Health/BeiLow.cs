using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Fewer tasks are done than the baseline wanted by now.</summary>
public static class BeiLow
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.Bei, Severity.Hint, "Fewer tasks are done than the baseline wanted by now.");
}
