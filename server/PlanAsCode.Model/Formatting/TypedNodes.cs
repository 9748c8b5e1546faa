using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Formatting;

/// <summary>What lies in a node, each with what the language takes there.</summary>
internal static class TypedNodes
{
    public static IEnumerable<(YamlNode Node, FieldType? Type)> In(YamlNode node, FieldType? type) => node switch
    {
        YamlMapping map => map.Entries.Select(entry => (entry.Value, TypeOf(entry, type))),
        YamlSequence list => list.Items.Select(item => (item, Fitting((type as ListType)?.Item, item))),
        _ => [],
    };

    private static FieldType? TypeOf(YamlEntry entry, FieldType? type) => type switch
    {
        RecordType record => Fitting(record.Keys.Find(entry.KeyText)?.Type, entry.Value),
        EntityMapType entities => new RecordType(KeyCatalog.Of(entities.Kind)),
        MapType map => Fitting(map.Value, entry.Value),
        _ => null,
    };

    private static FieldType? Fitting(FieldType? type, YamlNode node) => type is not OneOfType choices
        ? type
        : node switch
        {
            YamlMapping => choices.Choices.FirstOrDefault(choice => choice is RecordType or MapType or EntityMapType),
            YamlSequence => choices.Choices.FirstOrDefault(choice => choice is ListType),
            _ => type,
        };
}
