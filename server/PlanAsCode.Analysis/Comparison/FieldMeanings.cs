using System.Globalization;
using System.Text;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>
/// What fields mean, as texts: two fields with the same text mean the same. Order of maps and lists, style, comments and the form of
/// references leave no trace in it.
/// </summary>
internal sealed class FieldMeanings(PlanSnapshot plan)
{
    private const int Deepest = 100;

    private readonly ILookup<(EntityKind Kind, string Path, string Field), Reference> _references = plan.References
        .Where(use => use.Reference.Target is not null)
        .ToLookup(use => (use.Holder.Kind, use.Holder.Path, use.Field), use => use.Reference);

    /// <summary>The fields of an entity that are its own, without what holds other entities.</summary>
    public static IEnumerable<KeyValuePair<string, FieldPlace>> OwnFields(Entity entity) =>
        entity.Fields.Where(field => KeyCatalog.Of(entity.Kind).Find(field.Key)?.Type is not EntityMapType);

    /// <param name="pathOf">What a reference to this is called in the text; null takes references as written.</param>
    public string Of(Entity entity, string field, FieldPlace place, Func<EntityKind, string, string>? pathOf)
    {
        var text = new StringBuilder();
        var references = pathOf is null ? [] : _references[(entity.Kind, entity.Path, field)].Where(use => use.Place.Path == place.Value.Path).ToList();
        Write(text, place.Node, KeyCatalog.Of(entity.Kind).Find(field)?.Type, new Names(references, pathOf), 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, YamlNode node, FieldType? type, Names names, int depth)
    {
        if (depth > Deepest) return;
        while (node is YamlAlias { Target: { } target }) node = target;
        type = ChoiceFor(type, node);
        switch (node)
        {
            case YamlScalar scalar:
                var value = names.In(scalar);
                if (type is ScalarType { Pattern: not null }) value = string.Concat(value.Where(letter => !char.IsWhiteSpace(letter)));
                text.Append(CultureInfo.InvariantCulture, $"{value.Length}:").Append(value);
                break;
            case YamlSequence sequence:
                WriteList(text, sequence.Items, (type as ListType)?.Item, names, depth);
                break;
            case YamlMapping mapping:
                text.Append('{');
                foreach (var entry in mapping.EffectiveEntries().OrderBy(entry => entry.KeyText, StringComparer.Ordinal))
                {
                    var below = type switch { RecordType record => record.Keys.Find(entry.KeyText)?.Type, MapType map => map.Value, _ => null };
                    Write(text, entry.Key, null, names, depth + 1);
                    text.Append('=');
                    Write(text, entry.Value, below, names, depth + 1);
                }

                text.Append('}');
                break;
        }
    }

    private static void WriteList(StringBuilder text, IEnumerable<YamlNode> items, FieldType? type, Names names, int depth)
    {
        var written = items.Select(item =>
        {
            var one = new StringBuilder();
            Write(one, item, type, names, depth + 1);
            return one.ToString();
        });
        text.Append('[').AppendJoin('|', written.Order(StringComparer.Ordinal)).Append(']');
    }

    private static FieldType? ChoiceFor(FieldType? type, YamlNode node)
    {
        if (type is not OneOfType several) return type;
        return several.Choices.FirstOrDefault(choice => node switch
        {
            YamlSequence => choice is ListType,
            YamlMapping => choice is RecordType or MapType,
            _ => choice is not (ListType or RecordType or MapType),
        }) ?? several.Choices[0];
    }

    /// <summary>The references of one field, by what they name.</summary>
    private sealed class Names(List<Reference> references, Func<EntityKind, string, string>? pathOf)
    {
        public string In(YamlScalar scalar)
        {
            if (pathOf is null) return scalar.Value;
            var value = scalar.Value;
            foreach (var use in references)
            {
                if (use.Place.Span.Start < scalar.Span.Start || use.Place.Span.End > scalar.Span.End) continue;
                var at = value.IndexOf(use.Text, StringComparison.Ordinal);
                if (at >= 0) value = $"{value[..at]}\u2192{pathOf(use.TargetKind, use.Target!)}{value[(at + use.Text.Length)..]}";
            }

            return value;
        }
    }
}
