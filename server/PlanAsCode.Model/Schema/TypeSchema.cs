using System.Globalization;
using System.Text.Json;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Schema;

/// <summary>Writes the schema of one value, into an object that is open already.</summary>
internal static class TypeSchema
{
    private const string Path = @"[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*";

    private const string Share = @"(\s+([0-9]+(\.[0-9]+)?|\.[0-9]+)\s*%)?";

    private const string Link = @"(\s+([fF][sS]|[sS][sS]|[fF][fF]|[sS][fF]))?(\s*[+-]\s*([0-9]+(\.[0-9]+)?|\.[0-9]+)\s*(e?(min|h|d|w)|mo|q|y))?";

    public static void Write(Utf8JsonWriter json, FieldType type)
    {
        switch (type)
        {
            case ScalarType scalar:
                WriteScalar(json, scalar);
                break;
            case WordsType words:
                WriteWords(json, words);
                break;
            case ReferenceType reference:
                MapSchema.Types(json, "string");
                json.WriteString("pattern", $@"^\s*{Path}{Behind(reference.Form)}\s*$");
                break;
            case ListType list:
                MapSchema.Types(json, "array");
                WriteInside(json, "items", list.Item);
                break;
            case MapType map:
                WriteMap(json, map);
                break;
            case EntityMapType entities:
                MapSchema.WriteEntities(json, entities.Kind);
                break;
            case RecordType record:
                MapSchema.WriteKeys(json, record.Keys);
                break;
            case OneOfType choices:
                WriteChoices(json, choices);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, ScalarType scalar)
    {
        var types = new List<string> { "string" };
        if (scalar.Json.HasFlag(JsonForms.AnyNumber)) types.Add("number");
        else if (scalar.Json.HasFlag(JsonForms.WholeNumber)) types.Add("integer");
        if (scalar.Json.HasFlag(JsonForms.TrueOrFalse)) types.Add("boolean");
        MapSchema.Types(json, [.. types]);
        if (scalar.Pattern is { } pattern) json.WriteString("pattern", pattern);
        if (scalar.Limits is not { } limits) return;

        if (limits.Min != decimal.MinValue) json.WriteNumber("minimum", limits.Min);
        if (limits.Max != decimal.MaxValue) json.WriteNumber("maximum", limits.Max);
    }

    /// <summary>Some words are no text to other tools: `1` is a number, `off` is false to those that read YAML 1.1.</summary>
    private static void WriteWords(Utf8JsonWriter json, WordsType words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words.Allowed)
        {
            json.WriteStringValue(word);
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) json.WriteNumberValue(number);
            if (word == "off") json.WriteBooleanValue(false);
        }

        json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, MapType map)
    {
        MapSchema.Types(json, "object");
        if (map.Key is ScalarType { Pattern: { } pattern })
        {
            json.WriteStartObject("propertyNames");
            json.WriteString("pattern", pattern);
            json.WriteEndObject();
        }

        WriteInside(json, "additionalProperties", map.Value);
    }

    private static void WriteChoices(Utf8JsonWriter json, OneOfType choices)
    {
        json.WriteStartArray("anyOf");
        foreach (var choice in choices.Choices)
        {
            json.WriteStartObject();
            Write(json, choice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInside(Utf8JsonWriter json, string name, FieldType type)
    {
        json.WriteStartObject(name);
        Write(json, type);
        json.WriteEndObject();
    }

    private static string Behind(ReferenceForm form) => form switch
    {
        ReferenceForm.Share => Share,
        ReferenceForm.Link => Link,
        _ => "",
    };
}
