using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Formatting;

/// <summary>What lies in a node, each with what the language takes there.</summary>
internal static class TypedNodes
{
    public static IEnumerable<(YamlNode Node, FieldType? Type)> In(YamlNode node, FieldType? type) => node switch
    {
        YamlMapping map => map.Entries.Select(entry => (entry.Value, TypesBelow.OfEntry(type, entry).Type)),
        YamlSequence list => list.Items.Select(item => (item, TypesBelow.OfItem(type, item))),
        _ => [],
    };
}
