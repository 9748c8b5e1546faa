using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>From the key of a thing to all of it.</summary>
public static class Extent
{
    /// <summary>The whole entry of a key; the key alone where no entry of the file has it.</summary>
    public static TextSpan Of(YamlFile? file, TextSpan key)
    {
        YamlNode? node = file?.Documents.FirstOrDefault(document => document.Span.Contains(key));
        // A loop, as trees may be deep.
        while (node is not null)
        {
            YamlNode? next = null;
            if (node is YamlMapping map)
            {
                foreach (var entry in map.Entries)
                {
                    if (entry.Key.Span == key) return entry.Span;
                    if (entry.Value.Span.Contains(key)) next = entry.Value;
                }
            }
            else if (node is YamlSequence list)
            {
                next = list.Items.FirstOrDefault(item => item.Span.Contains(key));
            }

            node = next;
        }

        return key;
    }
}
