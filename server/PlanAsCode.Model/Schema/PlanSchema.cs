using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Schema;

/// <summary>
/// The JSON Schema (draft 7) of plan files, for editors and tools that know YAML but not plans. It is written from the catalogue of keys, so it
/// knows every key that the binder knows; what a schema cannot say (references, merging over files) only the binder checks.
/// </summary>
public static class PlanSchema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same bytes every time, with a line break at the end.</summary>
    public static string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) Write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", "Plan as Code");
        json.WriteString("description", KeyCatalog.Top.Help);
        MapSchema.WriteKeys(json, KeyCatalog.Top);
        json.WriteStartObject("definitions");
        foreach (var kind in KeyCatalog.Kinds.Where(kind => kind != EntityKind.Workspace)) WriteDefinition(json, kind);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDefinition(Utf8JsonWriter json, EntityKind kind)
    {
        var keys = KeyCatalog.Of(kind);
        json.WriteStartObject(KindNames.Of(kind));
        json.WriteString("title", KindNames.Of(kind));
        json.WriteString("description", keys.Help);
        MapSchema.WriteKeys(json, keys);
        if (kind == EntityKind.WorkItem) TaskConditions.Write(json);
        json.WriteEndObject();
    }
}
