using System.Text.Json;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Schema;

/// <summary>Writes the schema of maps: those with known keys, and those from ids to entities.</summary>
internal static class MapSchema
{
    private const string Id = "[a-z0-9][a-z0-9-]*";

    private const string NoId = "(null|true|false|[0-9]+e-?[0-9]+|0x[0-9a-f]+|0o[0-7]+)";

    private const string DateAsId = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-w[0-9]{1,2}|-q[1-4]|-h[12])?";

    /// <summary>The properties of a map with known keys, into an object that is open already.</summary>
    public static void WriteKeys(Utf8JsonWriter json, KeySet keys)
    {
        Types(json, "object");
        json.WriteStartObject("properties");
        foreach (var key in keys.Keys) WriteKey(json, key);
        json.WriteEndObject();

        var required = keys.Keys.Where(key => key.IsRequired).ToList();
        if (required.Count > 0)
        {
            json.WriteStartArray("required");
            foreach (var key in required) json.WriteStringValue(key.Name);
            json.WriteEndArray();
        }

        json.WriteStartObject("patternProperties");
        json.WriteBoolean("^x-", true);
        json.WriteEndObject();
        if (!keys.IsOpen) json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>A map from ids to entities, into an object that is open already.</summary>
    public static void WriteEntities(Utf8JsonWriter json, EntityKind kind)
    {
        Types(json, "object");
        var isLog = kind is EntityKind.Update or EntityKind.Review or EntityKind.Decision or EntityKind.Change;
        json.WriteStartObject("propertyNames");
        var words = $"^(?!{NoId}$)(?=.*[a-z]){Id}$";
        json.WriteString("pattern", isLog ? $"{words}|^{DateAsId}$" : words);
        json.WriteEndObject();
        if (!isLog)
        {
            json.WriteStartObject("additionalProperties");
            WriteReference(json, kind);
            json.WriteEndObject();
            return;
        }

        json.WriteStartObject("patternProperties");
        json.WriteStartObject($"^{DateAsId}$");
        WriteReference(json, kind);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteWithDate(json, kind);
    }

    /// <summary>Types that a value may have, null (nothing written yet) always among them.</summary>
    public static void Types(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter json, Key key)
    {
        json.WriteStartObject(key.Name);
        json.WriteString("description", key.Help);
        TypeSchema.Write(json, key.Type);
        json.WriteStartArray("examples");
        ExampleValue.Write(json, key.Example);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An entry of a log whose key is no date says its date itself.</summary>
    private static void WriteWithDate(Utf8JsonWriter json, EntityKind kind)
    {
        json.WriteStartObject("additionalProperties");
        json.WriteStartArray("allOf");
        json.WriteStartObject();
        WriteReference(json, kind);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        json.WriteStringValue(LogKeys.Date.Name);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, EntityKind kind) => json.WriteString("$ref", $"#/definitions/{KindNames.Of(kind)}");
}
