using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Baselines;

/// <summary>The plan names a baseline that cannot be had.</summary>
public static class BaselineMissing
{
    public static Rule Rule { get; } = new("baseline-missing", Severity.Info, "The baseline that the plan names cannot be read.") { Check = Check };

    private static void Check(RuleContext context)
    {
        if (!context.Plan.Workspace.Has("baseline") || context.Analysis.Baseline is not { WhyNot: { } reason }) return;
        context.Report(context.Plan.Workspace.PlaceOf("baseline"), $"progress is not measured: {reason}");
    }
}
