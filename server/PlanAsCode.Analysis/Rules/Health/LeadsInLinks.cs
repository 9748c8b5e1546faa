using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Links let work begin before what it waits for is over.</summary>
public static class LeadsInLinks
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.Leads, Severity.Hint, "Links let work begin before what it waits for is over.");
}
