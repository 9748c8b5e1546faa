using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What would have to change for a task to start sooner, by what binds it.</summary>
public static class ReasonRemedy
{
    /// <summary>Half a sentence; null where nothing can be done: what has happened, and as-of.</summary>
    public static string? Of(StartReason reason, PlanSnapshot plan) => reason.Kind switch
    {
        StartReasonKind.ProjectStart => "start the project sooner",
        StartReasonKind.Link => OfLink(reason),
        StartReasonKind.ResourceBusy => OfBusy(reason, plan),
        StartReasonKind.Leave => $"let somebody do it who is there before {NameOf(reason, plan)}",
        StartReasonKind.Limit => $"raise the `limit` of {NameOf(reason, plan)}, or let somebody else do it",
        StartReasonKind.Constraint => OfConstraint(reason),
        StartReasonKind.Iteration => "move it into an earlier iteration",
        StartReasonKind.AsLateAsPossible => "take `before` away: it waits on purpose",
        _ => null,
    };

    private static string OfLink(StartReason reason)
    {
        var words = reason.Link?.Type is Model.Values.LinkType.StartToStart or Model.Values.LinkType.StartToFinish
            ? $"let {reason.Other} start sooner"
            : $"let {reason.Other} finish sooner";
        return words + (reason.Link is { Lag.Amount: > 0 } ? ", shorten the lag or take the link away" : ", or take the link away");
    }

    private static string OfBusy(StartReason reason, PlanSnapshot plan)
    {
        if (reason.Other is not { } other) return $"give {NameOf(reason, plan)} less to do";
        if (plan.Resources.Find(reason.Resource) is { ResourceKind: ResourceKind.Equipment } machine)
            return $"have one more unit of {machine.Name}, or set its `priority` above that of {other}";
        return plan.WorkItems.Find(other)?.Repeat is not null
            ? $"move {other}, or let somebody else begin"
            : $"let somebody else do one of the two, or set its `priority` above that of {other}";
    }

    private static string? OfConstraint(StartReason reason) => reason.Key switch
    {
        "repeat" => null,
        "finish-on" or "finish-by" => $"take `{reason.Key}` away: it waits on purpose",
        _ => $"move `{reason.Key}` or take it away",
    };

    private static string NameOf(StartReason reason, PlanSnapshot plan) => plan.Resources.Find(reason.Resource)?.Name ?? reason.Resource ?? "somebody";
}
