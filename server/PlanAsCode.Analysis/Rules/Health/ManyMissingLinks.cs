using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Many tasks wait for nothing, or nothing waits for them.</summary>
public static class ManyMissingLinks
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.Logic, Severity.Hint, "Many tasks wait for nothing, or nothing waits for them.");
}
