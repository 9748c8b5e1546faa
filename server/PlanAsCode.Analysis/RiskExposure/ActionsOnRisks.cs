using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>
/// Reads what tasks do about risks. An open action comes too late where it finishes after the first open task that the risk
/// affects has begun: from there on the risk may bite.
/// </summary>
internal sealed class ActionsOnRisks(PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars)
{
    // Many risks may affect one large group, and each of them asks.
    private readonly Dictionary<string, TaskDates?> _firstOpen = new(StringComparer.Ordinal);

    public ImmutableArray<ActionOnRisk> Of(Risk risk) => [.. risk.Actions.Select(action => Read(action, risk))];

    public static RiskAnswer AnswerOf(Risk risk, ImmutableArray<ActionOnRisk> actions)
    {
        if (actions.Any(action => action.State is ActionState.Open or ActionState.Done)) return RiskAnswer.ByTasks;
        if (actions.Any(action => action.State is ActionState.Dropped)) return RiskAnswer.AllDropped;
        return risk.Response is RiskResponse.Accept or RiskResponse.Transfer or RiskResponse.Escalate ? RiskAnswer.Decided : RiskAnswer.None;
    }

    private ActionOnRisk Read(Reference reference, Risk risk)
    {
        if (schedule.Find(reference.Target) is not { } task) return new ActionOnRisk(reference, null, ActionState.Missing);
        var state = StateOf(task);
        return new ActionOnRisk(reference, task, state)
        {
            TooLateFor = state == ActionState.Open && task.IsScheduled && risk is { IsLive: true, IsOpportunity: false } ? InDanger(task, risk) : null,
        };
    }

    private static ActionState StateOf(TaskDates task) => task.Status switch
    {
        WorkStatus.Done => ActionState.Done,
        WorkStatus.Dropped => ActionState.Dropped,
        _ => ActionState.Open,
    };

    /// <summary>The first open task in danger, where the action finishes after it begins. An action inside of what is affected guards the rest of it.</summary>
    private TaskDates? InDanger(TaskDates action, Risk risk)
    {
        TaskDates? first = null;
        foreach (var affected in risk.Affects)
        {
            if (plan.WorkItems.Find(affected.Target) is not { } item || Holds(item.Path, action.Path) || Holds(action.Path, item.Path)) continue;
            if (FirstOpen(item) is { } open && (first is null || open.Start < first.Start)) first = open;
        }

        return first is not null && calendars.For(first.Item).MinutesBetween(first.Start, action.Finish) > 0 ? first : null;
    }

    private TaskDates? FirstOpen(WorkItem item)
    {
        if (_firstOpen.TryGetValue(item.Path, out var known)) return known;
        foreach (var leaf in LeavesOf(item))
        {
            if (schedule.Find(leaf.Path) is not { IsScheduled: true, Status: not (WorkStatus.Done or WorkStatus.Dropped) } open) continue;
            if (known is null || open.Start < known.Start) known = open;
        }

        return _firstOpen[item.Path] = known;
    }

    private static bool Holds(string group, string path) =>
        path.StartsWith(group, StringComparison.Ordinal) && (path.Length == group.Length || path[group.Length] == '.');

    private static IEnumerable<WorkItem> LeavesOf(WorkItem item)
    {
        var waiting = new Stack<WorkItem>();
        waiting.Push(item);
        while (waiting.TryPop(out var next))
        {
            if (!next.IsGroup) yield return next;
            for (var at = next.Children.Length - 1; at >= 0; at--) waiting.Push(next.Children[at]);
        }
    }
}
