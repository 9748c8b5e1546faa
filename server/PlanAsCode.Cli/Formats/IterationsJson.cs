using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>Iterations, velocity and the forecast from it as <c>plan-as-code/iterations/1</c>.</summary>
public static class IterationsJson
{
    public static string Of(PlanAnalysis analysis, PlanFilter filter) => JsonText.Of(json =>
    {
        var calendar = analysis.Calendars.Workspace;
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/iterations/1");
        json.Date("asOf", analysis.AsOf);
        json.WriteStartArray("iterations");
        foreach (var state in IterationScope.Of(analysis, filter)) Write(json, state, calendar);
        json.WriteEndArray();
        json.WriteStartArray("projects");
        foreach (var facts in analysis.Throughput.Where(facts => filter.Keeps(facts.Project))) Write(json, facts);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, IterationState state, WorkingCalendar calendar)
    {
        json.WriteStartObject();
        json.Text("id", state.Span.Iteration.Path);
        json.Text("title", state.Span.Iteration.Name);
        json.Text("goal", state.Span.Iteration.Goal);
        json.Date("start", state.Span.First);
        json.Date("finish", state.Span.Last);
        json.Text("phase", state.Span.Phase switch { IterationPhase.Finished => "finished", IterationPhase.Current => "current", _ => "ahead" });
        WriteSum(json, "planned", state.Planned, calendar);
        WriteSum(json, "done", state.Done, calendar);
        WriteCapacity(json, state, calendar);
        json.Texts("spillOver", state.SpillOver.Select(task => task.Dates.Path));
        json.WriteNumber("carriedOver", state.CarriedOver);
        Write(json, state.Burn, calendar);
        json.WriteEndObject();
    }

    private static void WriteSum(Utf8JsonWriter json, string name, WorkCount sum, WorkingCalendar calendar)
    {
        json.WriteStartObject(name);
        json.Number("points", sum.Points);
        json.Number("effortDays", calendar.ToDays(sum.EffortMinutes));
        json.WriteNumber("tasks", sum.Tasks);
        json.WriteEndObject();
    }

    private static void WriteCapacity(Utf8JsonWriter json, IterationState state, WorkingCalendar calendar)
    {
        if (state.Capacity is { } capacity)
        {
            json.WriteStartObject("capacity");
            json.Text("from", capacity.Source switch { CapacitySource.Points => "points", CapacitySource.Work => "work", _ => "people" });
            json.Text("unit", UnitOf(capacity.Unit));
            json.Number("amount", Amount(capacity.Amount, capacity.Unit, calendar));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("capacity");
            json.Text("capacityReason", "none is written, and nobody is booked for its tasks");
        }

        json.Number("loadPercent", state.LoadPercent);
        if (state.WhyNoLoad is { } whyNot) json.Text("loadPercentReason", whyNot);
        json.WriteNumber("unsizedTasks", state.Unsized);
        if (state.Overcommitment is not { } over)
        {
            json.WriteNull("overcommitted");
            return;
        }

        json.WriteStartObject("overcommitted");
        json.Text("against", over.IsOverCapacity ? "capacity" : "velocity");
        json.Text("unit", UnitOf(over.Unit));
        json.Number("load", Amount(over.Load, over.Unit, calendar));
        json.Number("limit", Amount(over.Limit, over.Unit, calendar));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BurnChart burn, WorkingCalendar calendar)
    {
        json.WriteStartObject("burn");
        json.Text("unit", UnitOf(burn.Unit));
        json.Number("scope", Amount(burn.Scope, burn.Unit, calendar));
        json.WriteStartArray("days");
        foreach (var day in burn.Days)
        {
            json.WriteStartObject();
            json.Date("date", day.Date);
            json.Number("done", Amount(day.Done, burn.Unit, calendar));
            json.Number("remaining", Amount(day.Remaining, burn.Unit, calendar));
            json.Number("ideal", Amount(day.Ideal, burn.Unit, calendar));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Throughput facts)
    {
        json.WriteStartObject();
        json.Text("id", facts.Project.Path);
        json.Text("unit", UnitOf(facts.Unit));
        json.Number("remaining", facts.Remaining);
        json.WriteNumber("openTasks", facts.OpenTasks);
        json.WriteNumber("unsizedTasks", facts.Unsized);
        if (facts.Velocity is { } velocity)
        {
            json.WriteStartObject("velocity");
            json.WriteNumber("iterations", velocity.Count);
            json.Number("mean", velocity.Mean);
            json.Number("recent", velocity.Recent);
            json.Number("lowest", velocity.Lowest);
            json.Number("highest", velocity.Highest);
            json.WriteStartArray("perIteration");
            foreach (var one in velocity.PerIteration) json.WriteNumberValue(one);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("velocity");
            json.Text("velocityReason", "no iteration of it is over");
        }

        WriteForecast(json, facts);
        json.WriteEndObject();
    }

    private static void WriteForecast(Utf8JsonWriter json, Throughput facts)
    {
        if (facts.Forecast is not { } forecast)
        {
            json.WriteNull("forecast");
            json.Text("forecastReason", facts.WhyNot);
            return;
        }

        json.WriteStartObject("forecast");
        json.WriteNumber("runs", forecast.Runs);
        json.WriteNumber("seed", forecast.Seed);
        WritePoint(json, "p50", forecast.P50);
        WritePoint(json, "p80", forecast.P80);
        WritePoint(json, "p90", forecast.P90);
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, string name, ThroughputPoint point)
    {
        json.WriteStartObject(name);
        json.Number("iterations", point.Iterations);
        json.Date("date", point.Date);
        if (point.Date is null)
            json.Text("dateReason", point.Iterations is null ? $"not within {ThroughputForecast.MostIterations} iterations" : "after the year 9999");
        json.WriteEndObject();
    }

    private static string UnitOf(WorkUnit unit) => unit switch
    {
        WorkUnit.Points => "points",
        WorkUnit.Effort => "days",
        _ => "tasks",
    };

    private static decimal? Amount(decimal? amount, WorkUnit unit, WorkingCalendar calendar) =>
        unit == WorkUnit.Effort ? amount / calendar.MinutesPerDay : amount;
}
