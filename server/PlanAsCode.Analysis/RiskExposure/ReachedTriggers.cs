using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>
/// Triggers of open risks whose day has come: a date written in them is past, a task or project linked in them is done or late, and the risk
/// was not reviewed since.
/// </summary>
public static class ReachedTriggers
{
    public static ImmutableArray<ReachedTrigger> Of(PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars, DateOnly asOf)
    {
        var found = ImmutableArray.CreateBuilder<ReachedTrigger>();
        foreach (var use in plan.References)
        {
            if (use is not { Field: "trigger", Holder: Risk { IsLive: true } risk, Reference.Target: { } target }) continue;
            if (WordsOf(target, risk, schedule, calendars, asOf) is { } words) found.Add(new ReachedTrigger(risk, use.Reference.Place, words));
        }

        foreach (var risk in plan.Risks.All)
        {
            if (!risk.IsLive || risk.Trigger is not { } text) continue;
            foreach (var date in DatesIn(text))
            {
                if (date.Last < asOf && !IsReviewedSince(risk, date.Last)) found.Add(new ReachedTrigger(risk, risk.PlaceOf("trigger"), $"{DateText.ToText(date.Last)}, which is past"));
            }
        }

        return found.ToImmutable();
    }

    private static string? WordsOf(string target, Risk risk, PlanSchedule schedule, CalendarBook calendars, DateOnly asOf)
    {
        if (schedule.Find(target) is { IsScheduled: true, Status: not WorkStatus.Dropped } task)
        {
            return task.Status == WorkStatus.Done
                ? Done(target, task.FinishDate, risk, asOf)
                : Late(target, task.Item.Deadline, task.Finish, task.FinishDate, calendars.For(task.Item), risk, asOf);
        }

        if (schedule.FindProject(target) is not { IsScheduled: true } project || project.Project.Status == ProjectStatus.Dropped) return null;
        return project.DonePercent >= 100 || project.Project.Status == ProjectStatus.Done
            ? Done(target, project.FinishDate, risk, asOf)
            : Late(target, project.Project.Deadline, project.Finish, project.FinishDate, calendars.For(project.Project), risk, asOf);
    }

    private static string? Done(string path, DateOnly finish, Risk risk, DateOnly asOf) =>
        finish < asOf && !IsReviewedSince(risk, finish) ? $"`{path}`, which was finished on {DateText.ToText(finish)}" : null;

    /// <summary>Who reviewed it after the deadline, or today, has seen that it is late.</summary>
    private static string? Late(string path, PlanDate? deadline, Instant finish, DateOnly finishDate, WorkingCalendar calendar, Risk risk, DateOnly asOf)
    {
        if (deadline is null || finishDate <= deadline.Last || calendar.MinutesBetween(deadline.AsEnd, finish) <= 0) return null;
        if (IsReviewedSince(risk, deadline.Last < asOf ? deadline.Last : asOf)) return null;
        return $"`{path}`, which is late: it finishes on {DateText.ToText(finishDate)}, after its deadline {DateText.ToText(deadline.Last)}";
    }

    private static bool IsReviewedSince(Risk risk, DateOnly date) => risk.Reviewed?.Last >= date;

    /// <summary>Dates with at least a hyphen: a lone <c>2026</c> may be any number.</summary>
    private static IEnumerable<PlanDate> DatesIn(string text)
    {
        foreach (var word in text.Split([' ', '\t', '\r', '\n', ',', ';', ':', '(', ')', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            var trimmed = word.TrimEnd('.', '!', '?');
            if (trimmed.Length < "2026-h1".Length || !char.IsAsciiDigit(trimmed[0]) || !trimmed.Contains('-', StringComparison.Ordinal)) continue;
            if (DateText.Read(trimmed) is { Ok: true } read) yield return read.Value;
        }
    }
}

/// <summary>A trigger that may have happened.</summary>
/// <param name="Place">What it names.</param>
/// <param name="What">In words: "2026-03-31, which is past".</param>
public sealed record ReachedTrigger(Risk Risk, Place Place, string What);
