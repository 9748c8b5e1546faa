using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Cli.Formats;

/// <summary>One task of <see cref="ScheduleJson"/>. Days are working days of its calendar.</summary>
public static class ScheduleTaskJson
{
    public static void Write(Utf8JsonWriter json, TaskDates task, PlanAnalysis analysis)
    {
        var item = task.Item;
        var calendar = analysis.Calendars.For(item);
        json.WriteStartObject();
        json.Text("id", task.Path);
        json.Text("title", item.Name);
        json.Text("kind", item.IsGroup ? "group" : item.IsMilestone ? "milestone" : "task");
        WriteDates(json, task);
        json.Number("totalFloatDays", task.TotalFloatMinutes is { } total ? calendar.ToDays(total) : null);
        json.Number("freeFloatDays", task.FreeFloatMinutes is { } free ? calendar.ToDays(free) : null);
        json.WriteBoolean("critical", task.IsCritical);
        json.WriteBoolean("driving", task.IsDriving);
        json.Number("effortDays", task.EffortMinutes is { } effort ? calendar.ToDays(effort) : null);
        WriteEstimate(json, item, calendar);
        json.Number("durationDays", task.IsScheduled ? calendar.ToDays(task.DurationMinutes) : null);
        json.Text("status", task.Status.ToString().ToLowerInvariant());
        json.Number("donePercent", task.DonePercent);
        var cost = analysis.Costs.ByPath.GetValueOrDefault(task.Path);
        json.Money("cost", cost);
        if (cost is null) json.Text("costReason", CostReason.Of(analysis.Costs));
        json.Text("reason", ReasonWords.Of(task, analysis.Plan));
        WriteAssignments(json, task, calendar, analysis);
        json.WriteEndObject();
    }

    private static void WriteDates(Utf8JsonWriter json, TaskDates task)
    {
        json.Instant("start", When(task.Start));
        json.Instant("finish", When(task.Finish));
        json.Date("finishDate", task.IsScheduled ? task.FinishDate : null);
        json.Instant("earlyStart", When(task.EarlyStart));
        json.Instant("earlyFinish", When(task.EarlyFinish));
        json.Instant("lateStart", When(task.LateStart));
        json.Instant("lateFinish", When(task.LateFinish));

        Instant? When(Instant instant) => task.IsScheduled ? instant : null;
    }

    /// <summary>Null where there is no estimate; time on the calendar (<c>elapsed</c>) is no working time and said so.</summary>
    private static void WriteEstimate(Utf8JsonWriter json, WorkItem item, WorkingCalendar calendar)
    {
        if ((item.Effort ?? item.Duration) is not { } estimate)
        {
            json.WriteNull("estimate");
            if (item.Elapsed is not null) json.Text("estimateReason", "elapsed time is calendar time, not working days");
            return;
        }

        json.WriteStartObject("estimate");
        json.Number("optimisticDays", calendar.ToDays(calendar.ToMinutes(estimate.Optimistic)));
        json.Number("likelyDays", calendar.ToDays(calendar.ToMinutes(estimate.Likely)));
        json.Number("pessimisticDays", calendar.ToDays(calendar.ToMinutes(estimate.Pessimistic)));
        json.WriteEndObject();
    }

    private static void WriteAssignments(Utf8JsonWriter json, TaskDates task, WorkingCalendar calendar, PlanAnalysis analysis)
    {
        json.WriteStartArray("assignments");
        foreach (var booking in task.Bookings)
        {
            json.WriteStartObject();
            json.Text("resource", booking.Resource);
            json.Number("effortDays", calendar.ToDays(booking.EffortMinutes));
            Money? cost = analysis.Costs.ByBooking.TryGetValue((task.Path, booking.Resource), out var money) ? money : null;
            json.Money("cost", cost);
            if (cost is null) json.Text("costReason", CostReason.Of(analysis.Costs));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
