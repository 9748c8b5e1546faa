using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>Weeks and days of everybody, bottlenecks and skills as <c>plan-as-code/load/1</c>.</summary>
public static class LoadJson
{
    // Ten years; a plan that reaches further is mistaken.
    private const int MostDays = 3_660;

    public static string Of(PlanAnalysis analysis, PlanFilter filter) => JsonText.Of(json =>
    {
        var scope = new LoadScope(analysis, filter);
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/load/1");
        json.Date("asOf", analysis.AsOf);
        json.WriteStartArray("resources");
        foreach (var load in scope.Loads) Write(json, load, analysis, filter.Wishes);
        json.WriteEndArray();
        json.WriteStartArray("teams");
        foreach (var team in scope.Teams) Write(json, team, filter.Wishes, analysis.Calendars.Workspace);
        json.WriteEndArray();
        LoadGapsJson.Write(json, scope);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ResourceLoad load, PlanAnalysis analysis, FilterWishes wishes)
    {
        var calendar = analysis.Calendars.Workspace;
        json.WriteStartObject();
        json.Text("id", load.Resource.Path);
        json.Text("name", load.Resource.Name);
        json.Text("kind", load.Resource.ResourceKind == ResourceKind.Equipment ? "equipment" : "person");
        WriteWeeks(json, load.Weeks, wishes, calendar);
        var days = DaysOf(load, analysis, wishes);
        json.WriteStartArray("days");
        foreach (var day in days)
        {
            if (day.CapacityMinutes == 0 && day.AllocatedMinutes == 0 && day.DemandMinutes == 0) continue;
            json.WriteStartObject();
            json.Date("date", day.Date);
            WriteAmounts(json, calendar, day.DemandMinutes, day.AllocatedMinutes, day.CapacityMinutes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (IsCut(load, wishes)) json.Text("daysReason", string.Create(CultureInfo.InvariantCulture, $"only the first {MostDays} days are listed; `--from` and `--to` show others"));
        WriteRuns(json, load, calendar);
        json.WriteStartArray("overbookedDays");
        foreach (var run in LoadByDay.Over(days))
        {
            json.WriteStartObject();
            json.Date("from", run.First);
            json.Date("to", run.Last);
            json.Number("overDays", calendar.ToDays(run.OverMinutes));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ImmutableArray<DayLoad> DaysOf(ResourceLoad load, PlanAnalysis analysis, FilterWishes wishes)
    {
        if (load.Weeks.IsEmpty) return [];
        var (first, last) = Reach(load, wishes);
        if (IsCut(load, wishes)) last = first.AddDays(MostDays - 1);
        return last < first ? [] : LoadByDay.Of(load.Resource, first, last, analysis.Calendars, analysis.Schedule);
    }

    private static bool IsCut(ResourceLoad load, FilterWishes wishes) =>
        !load.Weeks.IsEmpty && Reach(load, wishes) is var (first, last) && last.DayNumber - first.DayNumber >= MostDays;

    private static (DateOnly First, DateOnly Last) Reach(ResourceLoad load, FilterWishes wishes) =>
        (Later(load.Weeks[0].Week.Monday, wishes.From), Earlier(load.Weeks[^1].LastDay, wishes.To));

    private static void Write(Utf8JsonWriter json, TeamLoad team, FilterWishes wishes, WorkingCalendar calendar)
    {
        json.WriteStartObject();
        json.Text("id", team.Team.Path);
        json.Text("name", team.Team.Name);
        json.Texts("members", team.Members.Select(member => member.Path));
        WriteWeeks(json, team.Weeks, wishes, calendar);
        json.WriteEndObject();
    }

    private static void WriteWeeks(Utf8JsonWriter json, IEnumerable<WeekLoad> weeks, FilterWishes wishes, WorkingCalendar calendar)
    {
        json.WriteStartArray("weeks");
        foreach (var week in weeks.Where(week => IsWanted(week.Week, wishes)))
        {
            json.WriteStartObject();
            json.Text("week", week.Week.ToString());
            WriteAmounts(json, calendar, week.DemandMinutes, week.AllocatedMinutes, week.CapacityMinutes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAmounts(Utf8JsonWriter json, WorkingCalendar calendar, long demand, long allocated, long capacity)
    {
        json.Number("demandDays", calendar.ToDays(demand));
        json.Number("allocatedDays", calendar.ToDays(allocated));
        json.Number("capacityDays", calendar.ToDays(capacity));
        json.Number("overDays", calendar.ToDays(Math.Max(0, allocated - capacity)));
        json.Number("underDays", calendar.ToDays(Math.Max(0, capacity - allocated)));
    }

    private static void WriteRuns(Utf8JsonWriter json, ResourceLoad load, WorkingCalendar calendar)
    {
        json.WriteStartArray("overloads");
        foreach (var run in load.Overloads)
        {
            json.WriteStartObject();
            json.Date("from", run.FirstDay);
            json.Date("to", run.LastDay);
            json.Number("demandDays", calendar.ToDays(run.DemandMinutes));
            json.Number("capacityDays", calendar.ToDays(run.CapacityMinutes));
            json.Texts("tasks", run.Tasks);
            json.Texts("delayed", run.Delayed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("underLoads");
        foreach (var run in load.UnderLoads)
        {
            json.WriteStartObject();
            json.Date("from", run.FirstDay);
            json.Date("to", run.LastDay);
            json.Number("loadDays", calendar.ToDays(run.LoadMinutes));
            json.Number("capacityDays", calendar.ToDays(run.CapacityMinutes));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static bool IsWanted(IsoWeek week, FilterWishes wishes) =>
        (wishes.From is not { } from || week >= IsoWeek.Of(from)) && (wishes.To is not { } to || week <= IsoWeek.Of(to));

    private static DateOnly Later(DateOnly date, DateOnly? other) => other > date ? other.Value : date;

    private static DateOnly Earlier(DateOnly date, DateOnly? other) => other < date ? other.Value : date;
}
