using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Open tasks have nobody to do them and no cost.</summary>
public static class TasksWithoutResources
{
    public static Rule Rule { get; } = PointRule.Of(DcmaPoints.Resources, Severity.Off, "Open tasks have nobody to do them and no cost.");
}
