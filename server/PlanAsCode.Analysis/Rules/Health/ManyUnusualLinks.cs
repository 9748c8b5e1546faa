using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Many links are not from finish to start.</summary>
public static class ManyUnusualLinks
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.LinkTypes, Severity.Hint, "Many links are not from finish to start.");
}
