using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A task that is to do by its status, and begun by what else it says. A start date wins over the status.</summary>
public static class StartedButNotDoing
{
    public static Rule Rule { get; } = new("started-but-not-doing", Severity.Warning, "A task has begun, and its status says it has not.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (item.IsGroup || item.Status != WorkStatus.Todo || item.Finished is not null || Sign(item) is not { } sign) continue;
            context.Report(
                item.PlaceOf("status"),
                $"`{item.Path}` is `todo`, but {sign.Words}",
                [new RelatedPlace($"`{sign.Field}`", item.PlaceOf(sign.Field))],
                FieldFix.Set("Set `status` to doing", item, "status", "doing"));
        }
    }

    private static (string Field, string Words)? Sign(WorkItem item)
    {
        if (item.Started is { } started) return ("started", $"it was `started` on {Words.Start(started)}");
        if (item.Done is { Value: > 0 } done) return ("done", $"it is {Words.Number(done.Value)} % `done`");
        return item.Spent is { Amount: > 0 } ? ("spent", "work was `spent` on it") : null;
    }
}
