using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Tasks have actual dates in the future, or planned ones in the past.</summary>
public static class InvalidActualDates
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.InvalidDates, Severity.Off, "Tasks have actual dates in the future, or planned ones in the past.");
}
