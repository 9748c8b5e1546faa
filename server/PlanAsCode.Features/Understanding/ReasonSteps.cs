using PlanAsCode.Analysis.Rules;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Understanding;

/// <summary>Why a task lies where it lies: the chain of binding reasons as numbered steps, and what would bring it forward.</summary>
internal static class ReasonSteps
{
    private const int MostSteps = 5;

    public static void Write(HoverPage page, TaskDates dates, PlanFile file)
    {
        if (!dates.IsScheduled) return;
        var steps = ReasonChain.ToFinish(file.Analysis.Schedule, dates.Path);
        if (steps.IsEmpty) return;
        var isGroup = dates.Item.IsGroup;
        if (!isGroup && steps is [{ Reason.Kind: StartReasonKind.Actual }]) return;
        page.Text(HeadOf(dates, steps[0]));
        var shown = steps.Length > MostSteps + 1 ? MostSteps : steps.Length;
        for (var at = 0; at < shown; at++) page.Step(WordsOf(steps[at], isNamed: isGroup || at > 0, file));
        if (shown < steps.Length) page.Text($"{steps.Length - shown} more steps: `plan schedule --why {dates.Path}`");
        if (dates.Status is not (WorkStatus.Done or WorkStatus.Dropped) && ReasonRemedy.Of(steps[0].Reason, file.Plan) is { } remedy) page.Text($"Sooner: {remedy}");
    }

    private static string HeadOf(TaskDates dates, ReasonStep first)
    {
        if (dates.Start == dates.Finish) return $"Why it is on {Words.Date(dates.FinishDate)}:";
        return dates.Item.IsGroup || first.OfFinish ? $"Why it finishes on {Words.Date(dates.FinishDate)}:" : $"Why it starts on {Words.Date(dates.StartDate)}:";
    }

    private static string WordsOf(ReasonStep step, bool isNamed, PlanFile file)
    {
        var words = ReasonWords.Of(step.Reason, step.Task.Item, file.Plan);
        if (step.WaitedDays >= 0.05m) words += $"; waited {Words.WorkingDays(step.WaitedDays)}";
        if (!isNamed) return words;
        var task = step.Task;
        var people = task.Bookings.Select(booking => file.Plan.Resources.Find(booking.Resource)).OfType<Resource>().Select(Said.Name).ToList();
        return $"{Said.Name(task.Item)}, {Said.Days(task.StartDate, task.FinishDate)}{(people.Count > 0 ? $", {Said.Some(people)}" : "")}: {words}";
    }
}
