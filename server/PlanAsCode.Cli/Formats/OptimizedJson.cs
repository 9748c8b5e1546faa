using System.Text.Json;
using PlanAsCode.Analysis.Optimizing;

namespace PlanAsCode.Cli.Formats;

/// <summary>The key <c>optimized</c> of the schedule.</summary>
internal static class OptimizedJson
{
    public static void Write(Utf8JsonWriter json, OptimizedSchedule optimized)
    {
        json.WriteStartObject("optimized");
        json.WriteNumber("schedules", optimized.Schedules);
        json.WriteNumber("seed", optimized.Seed);
        json.WriteBoolean("optimal", optimized.IsOptimal);
        json.WriteStartArray("projects");
        foreach (var gain in optimized.Projects) Write(json, gain);
        json.WriteEndArray();
        json.WriteStartArray("priorities");
        foreach (var change in optimized.Priorities)
        {
            json.WriteStartObject();
            json.Text("id", change.Path);
            json.WriteNumber("from", change.From);
            json.WriteNumber("to", change.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProjectGain gain)
    {
        json.WriteStartObject();
        json.Text("id", gain.Path);
        json.Instant("finishBefore", gain.Before);
        json.Instant("finish", gain.After);
        json.Number("gainDays", gain.After is null ? null : gain.GainDays);
        if (gain.After is null) json.Text("gainDaysReason", "the project has no dates");
        json.Instant("lowerBound", gain.LowerBound);
        if (gain.WhyNoBound is { } why) json.Text("lowerBoundReason", why);
        json.Number("gapDays", gain.GapDays);
        json.Number("gapPercent", gain.GapPercent);
        json.WriteEndObject();
    }
}
