using System.Globalization;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Reasons in words, the same for CLI, report and editor: paths of tasks, names of people, dates.</summary>
public static class ReasonWords
{
    /// <summary>Why a task starts when it starts, as a half sentence without a full stop; why it has no dates where it has none.</summary>
    public static string Of(TaskDates task, PlanSnapshot plan) =>
        task.IsScheduled ? Of(task.Reason, task.Item, plan) : task.WhyNot ?? "has no dates";

    /// <param name="item">The task that it binds.</param>
    public static string Of(StartReason reason, WorkItem item, PlanSnapshot plan)
    {
        var words = reason.Kind switch
        {
            StartReasonKind.ProjectStart => OfProjectStart(reason, plan),
            StartReasonKind.AsOf => OfAsOf(reason, item),
            StartReasonKind.Link => OfLink(reason, item),
            StartReasonKind.ResourceBusy => OfBusy(reason, plan),
            StartReasonKind.Leave => OfLeave(reason, plan),
            StartReasonKind.Limit => $"{NameOf(reason.Resource, plan)} has given what `limit` allows and has no time before {Day(reason.Until)}",
            StartReasonKind.Constraint => OfConstraint(reason, item),
            StartReasonKind.Iteration => $"not before iteration {reason.Holder} starts on {Day(reason.Until)}",
            StartReasonKind.AsLateAsPossible => OfLate(reason),
            StartReasonKind.Actual => OfActual(reason, item),
            StartReasonKind.Children => $"starts with {reason.Other}, the first of its tasks",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Kind, null),
        };
        return reason.Behind is { Kind: not (StartReasonKind.ProjectStart or StartReasonKind.AsOf) } behind ? $"{words}; otherwise {Of(behind, item, plan)}" : words;
    }

    private static string OfProjectStart(StartReason reason, PlanSnapshot plan) =>
        plan.Projects.Find(reason.Holder)?.Start is { } start ? $"starts with its project on {Day(start.AsStart)}" : "starts with its project";

    private static string OfAsOf(StartReason reason, WorkItem item) => item switch
    {
        _ when reason.Key is null => $"not before as-of {Day(reason.Until)}",
        { Status: WorkStatus.Done } => $"done without dates: ended by as-of {Day(reason.Until)}",
        _ => $"begun without `started`: by as-of {Day(reason.Until)}",
    };

    private static string OfLink(StartReason reason, WorkItem item)
    {
        var words = reason.Link?.Type switch
        {
            LinkType.StartToStart => $"with the start of {reason.Other}",
            LinkType.FinishToFinish => $"to finish with {reason.Other}",
            LinkType.StartToFinish => $"to finish with the start of {reason.Other}",
            _ => $"after {reason.Other}",
        };
        return words + InBrackets(
            LinkOf(reason),
            reason.Through is { } through ? $"through {through}, which is dropped" : reason.Key == "before" ? $"`before` of {reason.Holder}" : reason.Holder is { } holder && holder != item.Path ? $"`after` of its group {holder}" : null);
    }

    private static string OfLate(StartReason reason) =>
        reason.Other is null ? "as late as possible" : $"as late as {reason.Other} allows" + InBrackets(LinkOf(reason), null);

    private static string OfBusy(StartReason reason, PlanSnapshot plan)
    {
        var until = reason.Until is { } instant ? $" until {(reason.Date is { } day ? Day(day) : Time(instant))}" : "";
        var name = NameOf(reason.Resource, plan);
        if (reason.Other is not { } other) return $"{name} is busy{until}";
        if (plan.Resources.Find(reason.Resource) is { ResourceKind: ResourceKind.Equipment }) return $"{name} is in use by {other}{until}";
        return plan.WorkItems.Find(other)?.Repeat is not null ? $"{name} is at {other}{until}" : $"{name} is busy with {other}{until}";
    }

    private static string OfLeave(StartReason reason, PlanSnapshot plan)
    {
        var name = NameOf(reason.Resource, plan);
        if (reason.Date is not { } date) return $"{name} is not at work before {Day(reason.Until)}";
        return plan.Resources.Find(reason.Resource)?.From?.First == date ? $"{name} joins on {Day(date)}" : $"{name} is on leave until {Day(date)}";
    }

    private static string OfConstraint(StartReason reason, WorkItem item)
    {
        var whose = reason.Holder == item.Path || reason.Holder is null ? "its" : "the";
        var of = whose == "its" ? "" : reason.Holder == item.ProjectPath ? " of its project" : $" of its group {reason.Holder}";
        return reason.Key switch
        {
            "repeat" => "at the first of its times by `repeat`",
            "finish-on" or "finish-by" => $"as late as {whose} `{reason.Key}` {LastDay(reason.Until)}{of} allows",
            _ => $"not before {whose} `{reason.Key}` {Day(reason.Until)}{of}",
        };
    }

    private static string OfActual(StartReason reason, WorkItem item) => reason.Key switch
    {
        "started" => $"as it happened: started on {Day(item.Started!.AsStart)}",
        "finished" => $"as it happened: finished on {Day(item.Finished!.Last)}",
        _ => "as it happened",
    };

    /// <summary>Null for a plain finish-to-start link.</summary>
    private static string? LinkOf(StartReason reason)
    {
        if (reason.Link is not { } link) return null;
        var type = link.Type switch
        {
            LinkType.StartToStart => "SS",
            LinkType.FinishToFinish => "FF",
            LinkType.StartToFinish => "SF",
            _ => "FS",
        };
        if (link.Lag.IsNone) return type == "FS" ? null : type;
        return type + LagText.ToText(link.Lag);
    }

    private static string InBrackets(string? first, string? second)
    {
        if (first is null && second is null) return "";
        return $" ({first}{(first is not null && second is not null ? ", " : "")}{second})";
    }

    private static string NameOf(string? resource, PlanSnapshot plan) => plan.Resources.Find(resource)?.Name ?? resource ?? "somebody";

    private static string Day(Instant? instant) => instant is { } at ? at.MinuteOfDay == 0 ? Day(at.Date) : Time(at) : "then";

    private static string LastDay(Instant? instant) => instant is { MinuteOfDay: 0 } at ? Day(at.PlusMinutes(-1).Date) : Day(instant);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(Instant at) => at.ToString().Replace('T', ' ');
}
