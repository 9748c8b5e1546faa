using PlanAsCode.Analysis.Rules;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Editing;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Writes that a task is done, or has begun, with the dates that go with it.</summary>
internal static class Actuals
{
    /// <summary>Findings that end when the task is done.</summary>
    private static readonly string[] EndedByDone = ["task-overdue", "done-without-finished", "deadline-missed"];

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        if (question.Entity is not WorkItem { IsGroup: false, Repeat: null } item || !IsOnTask(question, item)) yield break;
        if (question.Analysis.Schedule.Find(item.Path) is not { } dates) yield break;
        var today = Words.Date(question.AsOf);
        switch (dates.Status)
        {
            case WorkStatus.Done when !item.Has("finished"):
                var finished = dates.IsScheduled && dates.FinishDate < question.AsOf && dates.FinishDate >= (item.Started?.First ?? DateOnly.MinValue) ? Words.Date(dates.FinishDate) : today;
                yield return Of(question, $"Set `finished` to {finished}", [new FieldChange(item, "finished", finished)]);
                break;
            case WorkStatus.Todo or WorkStatus.Doing or WorkStatus.Blocked when item.Started is null || item.Started.First <= question.AsOf:
                yield return Of(question, $"Mark `{item.Id}` as done on {today}", [.. Done(question, item, dates, today)]);
                if (dates.Status == WorkStatus.Todo && !item.IsMilestone && item.Started is null)
                    yield return Of(question, $"Mark `{item.Id}` as begun on {today}", [new FieldChange(item, "status", "doing"), new FieldChange(item, "started", today)]);
                break;
        }
    }

    private static OfferedChange Of(ChangeQuestion question, string title, List<FieldChange> changes)
    {
        Diagnostic[] mends = [.. question.Findings.Where(finding => EndedByDone.Contains(finding.Rule))];
        return new OfferedChange(title, mends.Length > 0 ? ChangeKinds.QuickFix : ChangeKinds.Rewrite)
        {
            Mends = [.. mends],
            Make = () => FieldWriting.Make(question.Plan, changes),
        };
    }

    private static IEnumerable<FieldChange> Done(ChangeQuestion question, WorkItem item, TaskDates dates, string today)
    {
        yield return new FieldChange(item, "status", "done");
        if (!item.IsMilestone && !item.Has("started"))
            yield return new FieldChange(item, "started", dates.IsScheduled && dates.StartDate < question.AsOf ? Words.Date(dates.StartDate) : today);
        yield return new FieldChange(item, "finished", today);
        // What says that work is left would contradict it.
        foreach (var field in new[] { "remaining", "blocked-by" })
        {
            if (item.Has(field)) yield return new FieldChange(item, field, null);
        }

        if (item.Has("done") && item.Done is not { Value: >= 100 }) yield return new FieldChange(item, "done", null);
    }

    /// <summary>Not deep inside a long note or a list of the task: there other things are meant.</summary>
    private static bool IsOnTask(ChangeQuestion question, WorkItem item) =>
        question.Index.DeclaredAt(question.File.Path, question.Selection.Start) == item
        || question.Cursor.Key?.Name is null or "title" or "status" or "started" or "finished" or "done" or "remaining" or "blocked-by" or "deadline" or "finish-no-later" or "finish-on" or "effort" or "duration";
}
