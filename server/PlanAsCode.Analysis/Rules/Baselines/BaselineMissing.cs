using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Baselines;

/// <summary>The plan names a baseline that cannot be had, has errors, or is of a later day.</summary>
public static class BaselineMissing
{
    public static Rule Rule { get; } = new("baseline-missing", Severity.Info, "The baseline that the plan names cannot be read.") { Check = Check };

    private static void Check(RuleContext context)
    {
        if (!context.Plan.Workspace.Has("baseline") || context.Analysis.Baseline is not { } baseline) return;
        var place = context.Plan.Workspace.PlaceOf("baseline");
        if (baseline.WhyNot is { } reason) context.Report(place, $"progress is not measured: {reason}");
        foreach (var doubt in baseline.Doubts(context.Analysis.Schedule.AsOf)) context.Report(place, $"progress cannot be trusted: {doubt}");
    }
}
