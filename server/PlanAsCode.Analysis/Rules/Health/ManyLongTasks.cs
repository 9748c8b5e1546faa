using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Many tasks are too long to see their progress.</summary>
public static class ManyLongTasks
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.LongTasks, Severity.Hint, "Many tasks are too long to see their progress.");
}
