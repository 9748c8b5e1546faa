using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>
/// A date that the schedule cannot keep, because links win over dates and people do one thing at a time. <c>deadline</c> has a
/// rule of its own; what lies before as-of is <c>task-overdue</c>.
/// </summary>
public static class ConstraintBroken
{
    public static Rule Rule { get; } = new(
        "constraint-broken", Severity.Warning, "`start-on`, `finish-on` or `finish-no-later` is a date that the schedule cannot keep.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Work.Open)
        {
            if (!dates.IsScheduled) continue;
            if (dates.Item.StartOn is { } startOn && dates.Item.Started is null) CheckStart(context, dates, startOn);
            CheckFinish(context, dates, "finish-on", dates.Item.FinishOn);
            CheckFinish(context, dates, "finish-no-later", dates.Item.FinishNoLater);
        }
    }

    private static void CheckStart(RuleContext context, TaskDates dates, PlanDate wanted)
    {
        var calendar = context.Calendars.For(dates.Item);
        var late = calendar.MinutesBetween(wanted.AsStart, dates.Start);
        // 'start-on' of a whole week or month is kept by any day of it.
        if (late <= 0 || dates.StartDate <= wanted.Last) return;
        context.Report(
            dates.Item.PlaceOf("start-on"),
            $"`{dates.Path}` starts on {Words.Date(dates.StartDate)}, {Late(calendar.ToDays(late))} than `start-on` {Words.Start(wanted)}{Because(context, dates)}",
            RelatedDates.Binding(context, dates));
    }

    private static void CheckFinish(RuleContext context, TaskDates dates, string field, PlanDate? wanted)
    {
        if (wanted is null || wanted.AsEnd <= Instant.StartOf(context.AsOf) || DateOrder.IsImpossible(dates.Item, wanted) || !Lateness.IsLate(context, dates, wanted)) return;
        context.Report(
            dates.Item.PlaceOf(field),
            $"`{dates.Path}` finishes on {Words.Date(dates.FinishDate)}, {Late(Lateness.Days(context, dates, wanted))} than `{field}` {Words.End(wanted)}{Because(context, dates)}",
            RelatedDates.Binding(context, dates));
    }

    private static string Late(decimal days) => days < 0.1m ? "later" : $"{Words.WorkingDays(days)} later";

    private static string Because(RuleContext context, TaskDates dates) => dates.Reason switch
    {
        { Kind: StartReasonKind.Link, Other: { } other } => $": it waits for `{other}`",
        { Kind: StartReasonKind.ResourceBusy or StartReasonKind.Leave or StartReasonKind.Limit or StartReasonKind.AsOf } => $": {ReasonWords.Of(dates, context.Plan)}",
        _ => "",
    };
}
