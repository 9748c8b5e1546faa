using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds <c>workspace.risk-scale</c>; what is not said, or cannot be used, stays as it is by default.</summary>
internal static class RiskScaleBinder
{
    private const int Cells = 25;

    public static RiskScale Bind(FieldReader? fields)
    {
        var scale = RiskScale.Default;
        if (fields is null) return scale;

        return new RiskScale(
            Limits(fields, WorkspaceRecordKeys.Probability) ?? scale.Probability,
            Limits(fields, WorkspaceRecordKeys.Schedule) ?? scale.Schedule,
            Limits(fields, WorkspaceRecordKeys.Cost) ?? scale.Cost,
            Bands(fields) ?? scale.Bands)
        {
            Table = Table(fields),
        };
    }

    private static ImmutableArray<decimal>? Limits(FieldReader fields, Key key) =>
        fields.At(key) is { } spot ? Ascending(fields, key, spot, fields.List(key, ReadPercent), 4) : null;

    private static ImmutableArray<int>? Bands(FieldReader fields)
    {
        var key = WorkspaceRecordKeys.BandStarts;
        if (fields.At(key) is not { } spot) return null;

        var starts = fields.List(key, text => NumberText.ReadWhole(text, 1, Cells));
        if (starts.Length != 2) return Ascending(fields, key, spot, starts, 3);

        // A house of three bands has no critical one: no product reaches its start.
        return Ascending(fields, key, spot, starts, 2)?.Add(Cells + 1);
    }

    private static ImmutableArray<T>? Ascending<T>(FieldReader fields, Key key, Spot spot, ImmutableArray<T> values, int count)
        where T : IComparable<T>
    {
        if (spot.Node is not YamlSequence list || values.Length < list.Items.Length) return null;
        if (values.Length == count && values.SequenceEqual(values.Order())) return values;

        fields.Report(key, spot, BindingRules.InvalidValue, $"{count} numbers are wanted, the smallest first; found {values.Length}{(values.Length == count ? " out of order" : "")}");
        return null;
    }

    private static ImmutableArray<RiskBand> Table(FieldReader fields)
    {
        var key = WorkspaceRecordKeys.Table;
        if (fields.At(key) is not { } spot) return [];

        var cells = ImmutableArray.CreateBuilder<RiskBand>(Cells);
        foreach (var row in fields.Items(key, spot))
        {
            var words = row.Node is YamlSequence ? fields.Items(key, row) : [row];
            foreach (var word in words)
            {
                if (!fields.TryRead(key, word, text => WordText.Read(text, WorkspaceRecordKeys.Bands.ByWord), WorkspaceRecordKeys.Bands, out var band)) return [];
                cells.Add(band);
            }
        }

        if (cells.Count == Cells) return cells.ToImmutable();

        if (spot.Node is YamlSequence)
            fields.Report(key, spot, BindingRules.InvalidValue, $"{Cells} bands are wanted, five for each level of probability; found {cells.Count}");
        return [];
    }

    private static ReadResult<decimal> ReadPercent(string text)
    {
        var number = NumberText.Read(text);
        if (number.Ok) return number;

        var percentage = PercentageText.Read(text, 1000);
        return percentage.Ok ? ReadResult.Of(percentage.Value.Value) : percentage.As<decimal>();
    }
}
