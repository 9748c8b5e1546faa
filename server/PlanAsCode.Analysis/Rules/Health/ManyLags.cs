using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Many links wait for time that is no task.</summary>
public static class ManyLags
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.Lags, Severity.Hint, "Many links wait for time that is no task.");
}
