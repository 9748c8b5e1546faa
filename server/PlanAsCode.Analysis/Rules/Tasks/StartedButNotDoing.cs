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
            if (item.IsGroup || item.Status is not (WorkStatus.Todo or null) || item.Finished is not null || Sign(context, item) is not { } sign) continue;
            if (item.Status is null)
            {
                // A start date alone says enough, and of meetings each time is whole.
                if (item.Started is not null || item.Repeat is not null || context.Work.StatusOf(item) != WorkStatus.Todo) continue;
                context.Report(
                    item.PlaceOf(sign.Field),
                    $"nothing says that `{item.Path}` has begun, but {sign.Words}; write when it was `started`, or `status: doing`",
                    [],
                    FieldFix.Set("Set `status` to doing", item, "status", "doing"));
                continue;
            }

            context.Report(
                item.PlaceOf("status"),
                $"`{item.Path}` is `todo`, but {sign.Words}",
                [new RelatedPlace($"`{sign.Field}`", item.PlaceOf(sign.Field))],
                FieldFix.Set("Set `status` to doing", item, "status", "doing"));
        }
    }

    private static (string Field, string Words)? Sign(RuleContext context, WorkItem item)
    {
        if (item.Started is { } started) return ("started", $"it was `started` on {Words.Start(started)}");
        if (item.Done is { Value: > 0 } done) return ("done", $"it is {Words.Number(done.Value)} % `done`");
        if (item.Spent is { Amount: > 0 }) return ("spent", "work was `spent` on it");
        return IsPart(context, item) ? ("remaining", "less is `remaining` than its estimate") : null;
    }

    private static bool IsPart(RuleContext context, WorkItem item)
    {
        if (item.Remaining is not { } remaining || (item.Effort ?? item.Duration) is not { } estimate) return false;
        var calendar = context.Calendars.For(item);
        return calendar.ToMinutes(remaining) < calendar.ToMinutes(estimate);
    }
}
