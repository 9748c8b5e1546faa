using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a task, milestone or group: when it is and why, what it takes and costs, who works on it, what may go wrong.</summary>
internal static class TaskPage
{
    public static void Write(HoverPage page, WorkItem item, PlanFile file)
    {
        page.Head(Said.Name(item), $"{(item.IsGroup ? "group" : item.IsMilestone ? "milestone" : "task")} `{item.Path}`");
        if (file.Analysis.Schedule.Find(item.Path) is not { } dates) return;
        var calendar = file.Analysis.Calendars.For(item);
        WriteDates(page, dates, calendar);
        page.Fact("State", StateOf(dates));
        if (dates.Status != WorkStatus.Dropped)
        {
            page.Fact("Float", FloatOf(dates, calendar));
            page.Fact("Deadline", item.Deadline is { } deadline && dates.IsScheduled ? DistanceTo(deadline, dates.Finish, calendar) : null);
            page.Fact("Likely", LikelyOf(item, file.Forecast));
            page.Fact("Work", WorkOf(dates, calendar));
            page.Fact("Who", WhoOf(dates, file.Analysis, calendar));
            page.Fact("Cost", CostOf(item.Path, file.Analysis));
            page.Fact("Accepted", AcceptedOf(item));
            page.Fact("Risks", RisksOn(item, file.Analysis));
            page.Fact("Answers", Said.Some([.. file.Plan.Risks.All.Where(risk => risk.Actions.Any(action => action.Target == item.Path)).Select(Said.Name)]));
            page.Fact("Estimate", dates.Status is WorkStatus.Done ? null : file.Analysis.Calibration.WordsFor(item));
        }

        ReasonSteps.Write(page, dates, file);
    }

    /// <summary>Null where a thing has no cost, and nothing is missing that would tell.</summary>
    public static string? CostOf(string path, PlanAnalysis analysis)
    {
        var costs = analysis.Costs;
        if (costs.HasNone) return null;
        var missing = string.Join("; ", costs.ReasonsByTask.GetValueOrDefault(path, []));
        if (costs.ByPath.GetValueOrDefault(path) is { } cost) return MoneyWords.Brief(cost) + (missing.Length > 0 ? $", not all of it: {missing}" : "");
        return missing.Length > 0 ? $"not known: {missing}" : null;
    }

    /// <summary>How far a finish is from a date that is promised.</summary>
    public static string DistanceTo(PlanDate deadline, Instant finish, WorkingCalendar calendar)
    {
        var minutes = calendar.MinutesBetween(finish, deadline.AsEnd);
        var distance = Words.WorkingDays(Math.Abs(calendar.ToDays(minutes)));
        if (minutes == 0 && finish <= deadline.AsEnd) return $"{Words.End(deadline)}, nothing to spare";
        return minutes >= 0 ? $"{Words.End(deadline)}, {distance} to spare" : $"{Words.End(deadline)}, missed by {distance}";
    }

    /// <summary>Live risks that delay it or a group it stands in, with where they stand in the matrix.</summary>
    public static string? RisksOn(WorkItem item, PlanAnalysis analysis)
    {
        var risks = analysis.Plan.Risks.All.Where(risk => risk.IsLive && risk.Affects.Any(affected => IsOrHolds(affected.Target, item.Path)));
        return Said.Some([.. risks.Select(risk => $"{Said.Name(risk)}{(analysis.Risks.Find(risk.Path)?.Current is { } score ? $" ({RiskPage.ScoreOf(score)})" : "")}")]);
    }

    private static bool IsOrHolds(string? holder, string path) =>
        holder is not null && path.StartsWith(holder, StringComparison.Ordinal) && (path.Length == holder.Length || path[holder.Length] == '.');

    private static void WriteDates(HoverPage page, TaskDates dates, WorkingCalendar calendar)
    {
        if (!dates.IsScheduled)
        {
            page.Fact("No dates", dates.WhyNot ?? (dates.Status == WorkStatus.Dropped ? "it is dropped" : null));
            return;
        }

        if (dates.Start == dates.Finish) page.Fact("Date", Words.Date(dates.FinishDate));
        else page.Fact("Dates", $"{Said.Days(dates.StartDate, dates.FinishDate)}, {Words.WorkingDays(calendar.ToDays(dates.DurationMinutes))}");
        if (dates.Occurrences.Length > 0) page.Fact("Times", string.Create(CultureInfo.InvariantCulture, $"{dates.Occurrences.Length}"));
    }

    private static string? StateOf(TaskDates dates)
    {
        var percent = Words.Percent(dates.DonePercent);
        var status = WordLists.WordOf(dates.Status);
        return dates.Status switch
        {
            WorkStatus.Done or WorkStatus.Dropped => status,
            WorkStatus.Todo when dates.DonePercent == 0 => dates.Item.IsGroup ? "0 % done" : null,
            _ when dates.Item.IsGroup => $"{percent} done",
            _ when dates.Item.IsMilestone => status,
            _ => $"{status}, {percent} done",
        };
    }

    private static string? FloatOf(TaskDates dates, WorkingCalendar calendar)
    {
        if (dates.TotalFloatMinutes is not { } total) return null;
        var days = calendar.ToDays(total);
        if (dates.IsCritical) return total == 0 ? "none, critical" : $"{Said.Float(days)}, critical";
        var free = dates.FreeFloatMinutes is { } known && known != total ? $", free {Words.Number(calendar.ToDays(known))}" : "";
        var driving = dates.IsDriving ? "; yet it drives the finish of its project, through people" : "";
        return Words.WorkingDays(days) + free + driving;
    }

    private static string? LikelyOf(WorkItem item, Forecast? forecast)
    {
        if (forecast is not { Varies: true } || forecast.Find(item.ProjectPath)?.Tasks.FirstOrDefault(task => task.Path == item.Path) is not { } likely) return null;
        List<string> parts = [];
        if (likely.Finish is { P50: { } p50, P80: { } p80 }) parts.Add(p50 == p80 ? $"80 % by {Words.Date(p80)}" : $"50 % by {Words.Date(p50)}, 80 % by {Words.Date(p80)}");
        if (likely.DeadlineChance is { } chance) parts.Add($"deadline kept in {Said.Chance(chance)} of the runs");
        if (!item.IsGroup && !item.IsMilestone) parts.Add($"critical in {Said.Chance(likely.Criticality)}");
        return string.Join("; ", parts);
    }

    private static string? WorkOf(TaskDates dates, WorkingCalendar calendar)
    {
        if (dates.EffortMinutes is not > 0 and not < 0) return null;
        var work = Said.Work(calendar.ToDays(dates.EffortMinutes.Value));
        if (dates.Item.Spent is { } spent) work += $", {Said.Work(calendar.ToDays(calendar.ToMinutes(spent)))} spent";
        return dates.Item.Effort is { IsThreePoint: true } ? $"{work} (mean of three points)" : work;
    }

    private static string? WhoOf(TaskDates dates, PlanAnalysis analysis, WorkingCalendar calendar)
    {
        if (dates.Bookings.IsEmpty) return null;
        return Said.Some([.. dates.Bookings.Select(Booked)], most: 6);

        string Booked(Booking booking)
        {
            var resource = analysis.Plan.Resources.Find(booking.Resource);
            var name = resource is null ? booking.Resource : Said.Name(resource);
            if (booking.Units > 0) return booking.Units == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} x {booking.Units}");
            var share = booking.Share == 1 ? "" : $" at {Words.Percent(100 * booking.Share)}";
            return $"{name} {Said.Work(calendar.ToDays(booking.EffortMinutes))}{share}";
        }
    }

    private static string? AcceptedOf(WorkItem item) => item.Acceptance.Length == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{item.Acceptance.Count(criterion => criterion.Met == true)} of {item.Acceptance.Length} met");
}
