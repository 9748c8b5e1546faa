using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A task with a date of its end whose status says something else than done. The date wins.</summary>
public static class StatusContradictsDates
{
    public static Rule Rule { get; } = new("status-contradicts-dates", Severity.Warning, "A task has `finished`, and its status is not `done`.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (item.IsGroup || item.Finished is not { } finished || item.Status is null or WorkStatus.Done) continue;
            var status = item.Status.Value.ToString().ToLowerInvariant();
            context.Report(
                item.PlaceOf("status"),
                $"`{item.Path}` was `finished` on {Words.End(finished)}, so it counts as done, but its status is `{status}`",
                [new RelatedPlace("`finished`", item.PlaceOf("finished"))],
                FieldFix.Set("Set `status` to done", item, "status", "done"));
        }
    }
}
