using System.Text.Json;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>Where something is written, in JSON: <c>file</c> and <c>range</c>, counted as in the language server protocol.</summary>
public static class PlaceJson
{
    public static void Place(this Utf8JsonWriter json, Place place)
    {
        json.Text("file", place.Path);
        json.WriteStartObject("range");
        Write(json, "start", place.Start);
        Write(json, "end", place.End);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("character", position.Character);
        json.WriteEndObject();
    }
}
