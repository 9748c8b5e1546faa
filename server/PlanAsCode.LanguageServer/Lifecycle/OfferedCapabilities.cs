using System.Text.Json;
using System.Text.Json.Nodes;
using PlanAsCode.LanguageServer.Protocol;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>Reads what a client says it can do: one part that is not as the protocol has it counts as not said, and costs nothing else.</summary>
internal static class OfferedCapabilities
{
    /// <summary>Beyond so many wrong parts nothing is believed.</summary>
    private const int MostWrong = 50;

    public static ClientCapabilities Of(JsonElement? said)
    {
        if (said is not { ValueKind: JsonValueKind.Object } known || JsonNode.Parse(known.GetRawText()) is not JsonObject all) return new ClientCapabilities();
        for (var wrong = 0; wrong < MostWrong; wrong++)
        {
            try
            {
                return all.Deserialize(Wire.Default.ClientCapabilities) ?? new ClientCapabilities();
            }
            catch (JsonException failure)
            {
                if (!TryRemove(all, failure.Path ?? "")) break;
            }
        }

        return new ClientCapabilities();
    }

    /// <summary>Takes a part such as <c>$.textDocument.rename</c> away; of a list the whole list.</summary>
    private static bool TryRemove(JsonObject all, string path)
    {
        var (within, names) = (all, path.Split('.').Skip(1).Select(name => name.Split('[')[0]).ToArray());
        for (var at = 0; at < names.Length; at++)
        {
            if (at < names.Length - 1 && within[names[at]] is JsonObject inner) within = inner;
            else return within.Remove(names[at]);
        }

        return false;
    }
}
