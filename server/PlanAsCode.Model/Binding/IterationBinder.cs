using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>iterations</c>.</summary>
internal static class IterationBinder
{
    public static ImmutableArray<Iteration> Bind(BindingContext context) =>
        Binders.Each(context, context.Finder.Section(EntityKind.Iteration), (node, fields) =>
        {
            var (points, work) = Capacity(fields);
            return new Iteration
            {
                Id = node.Id,
                Path = node.Path,
                Place = node.Place,
                Declarations = [.. node.Declarations],
                Fields = node.Fields,
                Start = fields.Date(IterationKeys.Start),
                Finish = fields.Date(IterationKeys.Finish),
                Goal = fields.Text(IterationKeys.Goal),
                CapacityPoints = points,
                CapacityWork = work,
            };
        });

    private static (decimal? Points, Quantity? Work) Capacity(FieldReader fields)
    {
        var key = IterationKeys.Capacity;
        return fields.At(key) is { } spot && fields.TryRead(key, spot, ReadCapacity, key.Type, out var capacity) ? capacity : default;
    }

    private static ReadResult<(decimal? Points, Quantity? Work)> ReadCapacity(string text)
    {
        var points = FieldReader.ReadNumber(text, Scalars.Weight);
        if (points.Ok) return ReadResult.Of<(decimal?, Quantity?)>((points.Value, null));

        var work = QuantityText.Read(text);
        return work.Ok ? ReadResult.Of<(decimal?, Quantity?)>((null, work.Value)) : work.As<(decimal?, Quantity?)>();
    }
}
