using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>
/// The fields of one entity, or of a map inside it, as typed values. What cannot be read is reported once and counts as not written.
/// </summary>
internal sealed partial class FieldReader(BindingContext context, WrittenFields fields, KeySet keys, EntityNode holder)
{
    public EntityNode Holder { get; } = holder;

    public WrittenFields Written { get; } = fields;

    /// <summary>The key of the entity's field that these fields stand in, or null where they are the entity's own.</summary>
    private string? OuterField { get; init; }

    public static FieldReader Of(BindingContext context, EntityNode node) => new(context, node.Fields, KeyCatalog.Of(node.Kind), node);

    public bool Has(Key key) => Written.ContainsKey(key.Name);

    /// <summary>Reports required keys that are not written; a misspelt one is reported already.</summary>
    public void CheckRequired(Syntax.Text.Place place)
    {
        foreach (var key in keys.Keys)
        {
            if (key.IsRequired && !Has(key) && !Written.Misspelt.Contains(key.Name))
                context.Findings.Error(BindingRules.MissingField, place, $"{keys.Owner} needs `{key.Name}`, such as `{key.Name}: {key.Example}`");
        }
    }

    /// <summary>The value of a field, or null where nothing (readable) is written.</summary>
    public Spot? At(Key key)
    {
        foreach (var field in Written.Parts)
        {
            if (ReferenceEquals(field.Name, key.Name)) return TreeReader.IsNothing(field.Value) ? null : new Spot(field);
        }

        return null;
    }

    /// <summary>All maps written for a field.</summary>
    public List<MapPart> MapsAt(Key key)
    {
        var maps = new List<MapPart>(1);
        foreach (var field in Written.Parts)
        {
            if (ReferenceEquals(field.Name, key.Name) && field.Value is YamlMapping map) maps.Add(new MapPart(field.Source, map));
        }

        return maps;
    }

    /// <summary>The fields of the map under a key; null where there is none.</summary>
    public FieldReader? Record(Key key)
    {
        if (At(key) is not { } spot) return null;
        if (spot.Node is not YamlMapping) return WrongType<FieldReader>(key, spot, key.Type);

        var record = (RecordType)key.Type;
        return Inside(context.Fields.Collect(MapsAt(key), record.Keys), record.Keys, key);
    }

    /// <summary>The fields of a map in a list.</summary>
    public FieldReader RecordIn(Key key, Spot spot, KeySet inner) =>
        Inside(context.Fields.Collect([new MapPart(spot.Source, (YamlMapping)spot.Node)], inner), inner, key);

    /// <summary>The entries of a map whose keys are values.</summary>
    public ImmutableArray<WrittenField> Entries(Key key)
    {
        if (At(key) is not { } spot) return [];
        if (spot.Node is YamlMapping) return context.Fields.CollectFree(MapsAt(key));

        WrongType<object>(key, spot, key.Type);
        return [];
    }

    /// <summary>The items of a list.</summary>
    public List<Spot> Items(Key key) => At(key) is { } spot ? Items(key, spot) : [];

    public List<Spot> Items(Key key, Spot spot)
    {
        if (spot.Node is not YamlSequence list)
        {
            WrongType<object>(key, spot, key.Type);
            return [];
        }

        var items = new List<Spot>(list.Items.Length);

        foreach (var node in list.Items)
        {
            var item = new Spot(spot.Source, context.Tree.Follow(spot.Source, node));
            if (!TreeReader.IsNothing(item.Node)) items.Add(item);
            else if (item.Node is not YamlMissing { IsBroken: true })
                context.Findings.Warning(BindingRules.MissingValue, new Syntax.Text.Place(spot.Source, ItemSpan(node, list)), $"an item of `{key.Name}` has no value; write one, or leave it out");
        }

        return items;
    }

    /// <summary>The text of a scalar; null and a finding where it is none.</summary>
    public string? Scalar(Key key, Spot spot, FieldType wanted)
    {
        if (spot.Node is YamlScalar scalar) return scalar.Value;
        return spot.Node is YamlMissing ? null : WrongType<string>(key, spot, wanted);
    }

    /// <summary>Reads one value; false and a finding where it cannot be read.</summary>
    public bool TryRead<T>(Key key, Spot spot, Func<string, ReadResult<T>> reader, FieldType wanted, out T value)
    {
        value = default!;
        if (Scalar(key, spot, wanted) is not { } text) return false;

        var result = reader(text);
        value = result.Value;
        if (!result.Ok) Report(key, spot, result.Rule, result.Problem, result.Instead);
        return result.Ok;
    }

    public void Report(Key key, Spot spot, string rule, string problem, string? instead = null) => context.Findings.Error(
        rule, spot.Place, $"`{key.Name}`: {problem}", instead is null ? null : Fixes.ReplaceValue(spot, instead));

    public T? WrongType<T>(Key key, Spot spot, FieldType wanted)
        where T : class
    {
        if (spot.Node is YamlMissing) return null;

        var isListWanted = wanted is ListType && spot.Node is YamlScalar { Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted };
        context.Findings.Error(
            BindingRules.WrongType, spot.Place, $"`{key.Name}` takes {wanted.Words}; found {spot.Found}", isListWanted ? Fixes.WrapInList(spot) : null);
        return null;
    }

    private FieldReader Inside(WrittenFields inner, KeySet innerKeys, Key key) =>
        new(context, inner, innerKeys, Holder) { OuterField = OuterField ?? key.Name };

    private static Syntax.Text.TextSpan ItemSpan(YamlNode node, YamlSequence list) => node.Span.IsEmpty ? list.Span : node.Span;
}
