using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Reads <c>acceptance</c>: a list or a map of texts, or of maps with text and met.</summary>
internal static class AcceptanceCriteria
{
    public static ImmutableArray<AcceptanceCriterion> Of(FieldReader fields)
    {
        var key = TaskKeys.Acceptance;
        if (fields.At(key) is not { } spot) return [];

        var criteria = ImmutableArray.CreateBuilder<AcceptanceCriterion>();
        var items = spot.Node is YamlMapping
            ? fields.Entries(key).Where(entry => !TreeReader.IsNothing(entry.Value)).Select(entry => new Spot(entry))
            : fields.Items(key, spot);
        foreach (var item in items)
        {
            if (Of(fields, key, item) is { } criterion) criteria.Add(criterion);
        }

        return criteria.DrainToImmutable();
    }

    private static AcceptanceCriterion? Of(FieldReader fields, Key key, Spot item)
    {
        if (item.Node is not YamlMapping)
        {
            return fields.Scalar(key, item, AcceptanceKeys.Type) is null || fields.TextOf(key, item) is not { } plain
                ? null
                : new AcceptanceCriterion(plain, null, item.Place);
        }

        var record = fields.RecordIn(key, item, AcceptanceKeys.Set);
        record.CheckRequired(item.Place);
        return record.Text(AcceptanceKeys.Text) is { } text ? new AcceptanceCriterion(text, record.Boolean(AcceptanceKeys.Met), item.Place) : null;
    }
}
