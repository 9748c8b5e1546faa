using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Reads a task's own fields, and the dates it inherits from its groups, into a <see cref="Leaf"/>.</summary>
internal static class LeafReader
{
    /// <param name="index">The task's number.</param>
    /// <param name="project">The number of its project among the projects.</param>
    /// <param name="isNamedLate">It has a <c>before</c>, its own or a group's.</param>
    public static Leaf Read(
        int index,
        WorkItem item,
        WorkingCalendar calendar,
        int project,
        Project owner,
        List<WorkItem> groups,
        bool isNamedLate,
        SchedulingContext context)
    {
        var kind = KindOf(item);
        var minutes = MinutesOf(item, kind, calendar);
        var status = owner.Status == ProjectStatus.Dropped ? WorkStatus.Dropped : Actuals.StatusOf(item);
        // Of a repeated task each time is whole.
        var remaining = item.Repeat is not null && status is not (WorkStatus.Done or WorkStatus.Dropped) ? minutes : Actuals.Remaining(item, status, minutes, calendar);
        var backwards = owner is { FinishBy: not null, Start: null };
        var isTodo = status == WorkStatus.Todo || (status == WorkStatus.Blocked && item.Started is null && remaining >= minutes);
        var target = item.FinishOn?.AsEnd ?? (backwards ? owner.FinishBy!.AsEnd : null);
        var (planned, reason) = NotBefore(item, owner, groups, context);
        var notBefore = planned;
        // What is done or begun may lie before as-of; what is still to do may not.
        if (isTodo && context.AsOf > planned) (notBefore, reason) = (context.AsOf, StartReasonKind.AsOf);
        return new Leaf
        {
            Index = index,
            Project = project,
            Item = item,
            Calendar = calendar,
            Kind = kind,
            Status = status,
            Minutes = minutes,
            RemainingMinutes = remaining,
            NotBefore = notBefore,
            NotBeforeReason = reason,
            PlannedFrom = planned,
            LatestStart = item.StartOn?.AsStart,
            LatestFinish = LatestFinish(item, groups),
            FinishTarget = isTodo ? target : null,
            IsPlannedBackwards = isTodo && item.FinishOn is null && backwards,
            Started = item.Started?.AsStart,
            Finished = item.Finished?.AsEnd,
            IsLate = isTodo && item.Repeat is null && (isNamedLate || target is not null),
            Priority = (Math.Clamp(owner.Priority, 0, 1000) * 1001) + Math.Clamp(item.Priority, 0, 1000),
            Demand = status == WorkStatus.Dropped ? Demand.None : Demand.Of(item, context.Resources, mayUseOneMore: isTodo && item.Repeat is null),
        };
    }

    private static LeafKind KindOf(WorkItem item)
    {
        if (item.Effort is not null) return LeafKind.Effort;
        if (item.Duration is not null) return LeafKind.Duration;
        return item.Elapsed is not null ? LeafKind.Elapsed : LeafKind.Milestone;
    }

    private static long MinutesOf(WorkItem item, LeafKind kind, WorkingCalendar calendar) => kind switch
    {
        LeafKind.Effort => calendar.ToMinutes(item.Effort!),
        LeafKind.Duration => calendar.ToMinutes(item.Duration!),
        _ => 0,
    };

    private static (Instant, StartReasonKind) NotBefore(WorkItem item, Project owner, List<WorkItem> groups, SchedulingContext context)
    {
        var at = owner.Start?.AsStart ?? context.AsOf;
        var reason = owner.Start is null ? StartReasonKind.AsOf : StartReasonKind.ProjectStart;
        foreach (var group in groups) Hold(group.StartNoEarlier, StartReasonKind.Constraint);
        Hold(item.StartNoEarlier, StartReasonKind.Constraint);
        Hold(item.StartOn, StartReasonKind.Constraint);
        Hold(context.Plan.Iterations.Find(item.Iteration?.Target)?.Start, StartReasonKind.Iteration);
        return (at, reason);

        void Hold(PlanDate? date, StartReasonKind kind)
        {
            if (date is not null && date.AsStart > at) (at, reason) = (date.AsStart, kind);
        }
    }

    private static Instant? LatestFinish(WorkItem item, List<WorkItem> groups)
    {
        Instant? latest = null;
        Cap(item.FinishNoLater);
        Cap(item.FinishOn);
        Cap(item.Deadline);
        foreach (var group in groups)
        {
            Cap(group.FinishNoLater);
            Cap(group.Deadline);
        }

        return latest;

        void Cap(PlanDate? date)
        {
            if (date is not null && (latest is null || date.AsEnd < latest)) latest = date.AsEnd;
        }
    }
}

/// <summary>What a schedule is made from.</summary>
internal sealed record SchedulingContext(Model.PlanSnapshot Plan, CalendarBook Calendars, ResourcePool Resources, Instant AsOf);
