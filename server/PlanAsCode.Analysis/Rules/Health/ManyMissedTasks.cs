using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Many tasks ended later than in the baseline, or are not done.</summary>
public static class ManyMissedTasks
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.MissedTasks, Severity.Hint, "Many tasks ended later than in the baseline, or are not done.");
}
