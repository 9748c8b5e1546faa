using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A task that says neither how much work it is nor that it is a milestone: it counts as one, and takes no time.</summary>
public static class TaskWithoutEstimate
{
    public static Rule Rule { get; } = new("task-without-estimate", Severity.Warning, "A task has no estimate and is no milestone.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (context.Work.StatusOf(item) == WorkStatus.Dropped) continue;
            if (ZeroField(item) is { } zero)
            {
                context.Report(item.PlaceOf(zero), $"`{zero}` of `{item.Path}` is 0, so it takes no time; estimate it, or say `milestone: true`");
                continue;
            }

            if (!LacksEstimate(item)) continue;
            if (context.Plan.Projects.Find(item.ProjectPath) is not { } project || !WorkState.IsRunning(project)) continue;
            if (!context.Uses.Estimates)
            {
                context.ReportOncePerProject(project, $"no task of `{project.Path}` has an estimate, so all of them count as milestones");
                continue;
            }

            context.Report(
                item.Place,
                $"`{item.Path}` has no `effort`, `duration` or `elapsed`, so it takes no time; estimate it, or say `milestone: true`",
                fixes: FieldFix.Set("Make it a milestone", item, "milestone", "true"));
        }
    }

    /// <summary>The estimate that is written and says that there is nothing to do; null where there is none.</summary>
    private static string? ZeroField(WorkItem item)
    {
        if (IsZero(item.Effort)) return "effort";
        if (IsZero(item.Duration)) return "duration";
        return IsZero(item.Elapsed) ? "elapsed" : null;
    }

    private static bool IsZero(Estimate? estimate) => estimate is { Pessimistic.Amount: 0 };

    private static bool LacksEstimate(WorkItem item) =>
        !item.IsGroup
        && !item.Has("effort") && !item.Has("duration") && !item.Has("elapsed")
        && !(item.Fields.TryGetValue("milestone", out var milestone) && IsTrue(milestone.Node));

    private static bool IsTrue(YamlNode node) => node is YamlScalar scalar && BooleanText.Read(scalar.Value) is { Ok: true, Value: true };
}
