using System.Text.Json;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Schema;

/// <summary>Writes what a schema can say about which fields of a task go together.</summary>
internal static class TaskConditions
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("if");
        WriteRequired(json, TaskKeys.Tasks.Name);
        json.WriteEndObject();
        WriteForbidden(json, "then", TaskForms.Leaf);
        WriteForbidden(json, "else", TaskForms.Group);

        json.WriteStartArray("allOf");
        WriteNotBoth(json, TaskKeys.Effort, TaskKeys.Duration);
        WriteNotBoth(json, TaskKeys.Effort, TaskKeys.Elapsed);
        WriteNotBoth(json, TaskKeys.Duration, TaskKeys.Elapsed);
        WriteNotBoth(json, TaskKeys.StartOn, TaskKeys.FinishOn);
        foreach (var estimate in (Key[])[TaskKeys.Effort, TaskKeys.Duration, TaskKeys.Elapsed]) WriteNoMilestone(json, estimate);
        json.WriteEndArray();
    }

    private static void WriteForbidden(Utf8JsonWriter json, string branch, TaskForms form)
    {
        json.WriteStartObject(branch);
        json.WriteStartObject("properties");
        foreach (var key in TaskKeys.Set.Keys.Where(key => key.On == form)) json.WriteBoolean(key.Name, false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNotBoth(Utf8JsonWriter json, Key one, Key other)
    {
        json.WriteStartObject();
        json.WriteStartObject("not");
        json.WriteString("type", "object");
        WriteRequired(json, one.Name, other.Name);
        json.WriteStartObject("properties");
        WriteWritten(json, one);
        WriteWritten(json, other);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNoMilestone(Utf8JsonWriter json, Key estimate)
    {
        json.WriteStartObject();
        json.WriteStartObject("not");
        json.WriteString("type", "object");
        WriteRequired(json, TaskKeys.Milestone.Name, estimate.Name);
        json.WriteStartObject("properties");
        WriteWritten(json, estimate);
        json.WriteStartObject(TaskKeys.Milestone.Name);
        json.WriteStartArray("enum");
        json.WriteBooleanValue(true);
        json.WriteStringValue("true");
        json.WriteStringValue("yes");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteWritten(Utf8JsonWriter json, Key key)
    {
        json.WriteStartObject(key.Name);
        json.WriteStartObject("not");
        json.WriteString("type", "null");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRequired(Utf8JsonWriter json, params ReadOnlySpan<string> names)
    {
        json.WriteStartArray("required");
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
