using System.Text.Json;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>The weeks of one resource in <see cref="ScheduleJson"/>: of large plans they are most of its text.</summary>
public static class ScheduleLoadJson
{
    private static readonly JsonEncodedText Week = JsonEncodedText.Encode("week");
    private static readonly JsonEncodedText DemandDays = JsonEncodedText.Encode("demandDays");
    private static readonly JsonEncodedText AllocatedDays = JsonEncodedText.Encode("allocatedDays");
    private static readonly JsonEncodedText CapacityDays = JsonEncodedText.Encode("capacityDays");

    public static void Write(Utf8JsonWriter json, ResourceLoad load, FilterWishes wishes, WorkingCalendar calendar)
    {
        json.WriteStartObject();
        json.Text("id", load.Resource.Path);
        json.WriteStartArray("weeks");
        Span<char> text = stackalloc char[IsoWeek.TextLength];
        foreach (var week in load.Weeks)
        {
            if (!IsWanted(week.Week, wishes)) continue;
            week.Week.Format(text);
            json.WriteStartObject();
            json.WriteString(Week, text);
            json.Number(DemandDays, calendar.ToDays(week.DemandMinutes));
            json.Number(AllocatedDays, calendar.ToDays(week.AllocatedMinutes));
            json.Number(CapacityDays, calendar.ToDays(week.CapacityMinutes));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static bool IsWanted(IsoWeek week, FilterWishes wishes) =>
        (wishes.From is not { } from || week >= IsoWeek.Of(from)) && (wishes.To is not { } to || week <= IsoWeek.Of(to));
}
