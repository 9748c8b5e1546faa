using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>Work that began, or ended, although a link says that it had to wait. It goes on; the link is wrong or the work is early.</summary>
public static class OutOfSequence
{
    public static Rule Rule { get; } = new("out-of-sequence", Severity.Warning, "Work goes on although what it waits for is not there yet.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            foreach (var link in item.After) CheckLink(context, link, Find(context, link), item);
            foreach (var link in item.Before) CheckLink(context, link, item, Find(context, link));
        }
    }

    private static void CheckLink(RuleContext context, Link link, Entity? predecessor, Entity? successor)
    {
        // A lead says that both overlap on purpose.
        if (predecessor is null || successor is null || link.Lag.Amount < 0) return;
        var work = context.Work;
        var waitsForFinish = link.Type is LinkType.FinishToStart or LinkType.FinishToFinish;
        if (work.IsOver(predecessor) || (!waitsForFinish && work.IsBegun(predecessor))) return;
        var holdsStart = link.Type is LinkType.FinishToStart or LinkType.StartToStart;
        if (holdsStart ? !work.IsBegun(successor) : !(work.IsOver(successor) && work.IsBegun(successor))) return;

        context.Report(
            link.Place,
            $"`{successor.Path}` has {(holdsStart ? "begun" : "finished")}, but `{predecessor.Path}`, which has to {(waitsForFinish ? "finish" : "start")} first, has not",
            [new RelatedPlace(link.To.Target == successor.Path ? $"`{successor.Path}`" : $"`{predecessor.Path}`", (link.To.Target == successor.Path ? successor : predecessor).Place)]);
    }

    private static Entity? Find(RuleContext context, Link link) => link.To.TargetKind == EntityKind.Project
        ? context.Plan.Projects.Find(link.To.Target)
        : context.Plan.WorkItems.Find(link.To.Target);
}
