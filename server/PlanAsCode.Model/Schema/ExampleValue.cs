using System.Globalization;
using System.Text.Json;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Schema;

/// <summary>Writes an example of the catalogue as JSON, its scalars typed as other tools type them.</summary>
internal static class ExampleValue
{
    public static void Write(Utf8JsonWriter json, string example)
    {
        var file = YamlFile.Parse(new SourceText("example.plan.yaml", example));
        Write(json, file.Documents[0]);
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.KeyText);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case YamlSequence list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(json, item);
                json.WriteEndArray();
                break;
            case YamlScalar { Style: ScalarStyle.Plain, Value: "true" or "false" } boolean:
                json.WriteBooleanValue(boolean.Value == "true");
                break;
            case YamlScalar { Style: ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number):
                json.WriteNumberValue(number);
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Value);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
