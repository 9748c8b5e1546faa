using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A task that waits for one that will never be done: the link passes through it, to what the dropped task waited for.</summary>
public static class LinkToDropped
{
    public static Rule Rule { get; } = new("link-to-dropped", Severity.Info, "A task is linked to a dropped one.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (context.Work.IsOver(item)) continue;
            foreach (var link in item.After.Concat(item.Before))
            {
                if (context.Plan.WorkItems.Find(link.To.Target) is not { Status: WorkStatus.Dropped } other) continue;
                context.Report(
                    link.Place,
                    $"`{other.Path}` is dropped; `{item.Path}` is held by what that one waited for, if anything",
                    [new RelatedPlace($"`{other.Path}` is dropped", other.PlaceOf("status"))]);
            }
        }
    }
}
