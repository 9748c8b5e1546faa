using System.Text.Json;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>What is short and what is idle, as parts of <c>plan-as-code/load/1</c>.</summary>
internal static class LoadGapsJson
{
    public static void Write(Utf8JsonWriter json, LoadScope scope)
    {
        json.WriteStartArray("bottlenecks");
        foreach (var one in scope.Bottlenecks) Write(json, one, scope);
        json.WriteEndArray();
        json.WriteNumber("bottlenecksLeftOut", scope.Analysis.Bottlenecks.LeftOut);
        json.WriteStartArray("skills");
        foreach (var need in scope.Skills) Write(json, need);
        json.WriteEndArray();
        json.WriteStartArray("idle");
        foreach (var one in scope.Idle)
        {
            json.WriteStartObject();
            json.Text("id", one.Resource.Path);
            json.Date("lastDay", one.LastDay);
            json.WriteBoolean("asked", one.IsAsked);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Bottleneck bottleneck, LoadScope scope)
    {
        json.WriteStartObject();
        json.Text("kind", bottleneck.Resource switch { null => "skills", { ResourceKind: ResourceKind.Equipment } => "equipment", _ => "person" });
        json.Text("id", bottleneck.Resource?.Path);
        json.Texts("skills", bottleneck.Skills);
        json.Number("savedDays", bottleneck.SavedDays);
        json.Texts("waiting", bottleneck.Waiting);
        json.WriteStartArray("projects");
        foreach (var gain in bottleneck.Projects.Where(gain => scope.Keeps(gain.Project)))
        {
            json.WriteStartObject();
            json.Text("id", gain.Project.Path);
            json.Date("finishDate", gain.FinishDate);
            json.Date("finishDateWithOneMore", gain.WithOneMore);
            json.Number("savedDays", gain.SavedDays);
            if (gain.SavedDays is null) json.Text("savedDaysReason", "tasks that have no dates today have some then");
            json.Texts("unlocked", gain.Unlocked);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SkillNeed need)
    {
        json.WriteStartObject();
        json.Texts("skills", need.Skills);
        json.WriteNumber("wanted", need.Wanted);
        json.Texts("holders", need.Holders.Select(person => person.Path));
        json.Texts("tasks", need.Tasks);
        json.WriteEndObject();
    }
}
