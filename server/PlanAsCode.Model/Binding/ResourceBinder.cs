using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>resources</c>.</summary>
internal static class ResourceBinder
{
    /// <summary>Who gives more than all of their time is a matter of the plan; beyond this it is a slip of the pen.</summary>
    private const decimal MostPercent = 1000;

    public static ImmutableArray<Resource> Bind(BindingContext context)
    {
        var group = context.Finder.Section(EntityKind.Resource);
        var members = Binders.WithoutCycles(context, group, ResourceKeys.Members);
        return Binders.Each(context, group, (node, fields) => Bind(context, node, fields, members[node]));
    }

    private static Resource Bind(BindingContext context, EntityNode node, FieldReader fields, ImmutableArray<Reference> members)
    {
        KindOfResource.Check(context, fields);
        return new Resource
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Title = fields.Text(ResourceKeys.FullName),
            ResourceKind = KindOfResource.Of(fields),
            Role = fields.Text(ResourceKeys.Role),
            Email = fields.Text(ResourceKeys.Email),
            Skills = fields.Texts(ResourceKeys.Skills),
            Capacity = fields.Dated(ResourceKeys.Capacity, ReadShare),
            Rate = fields.Rate(ResourceKeys.Rate),
            Calendar = fields.Reference(ResourceKeys.Calendar),
            Leave = fields.List(ResourceKeys.Leave, RangeText.Read),
            From = fields.Date(ResourceKeys.From),
            Until = fields.Date(ResourceKeys.Until),
            Efficiency = Efficiency(fields) ?? 1,
            Limits = Limits(fields),
            Members = Binders.Kept(context, ResourceKeys.Members, members),
            Lead = fields.Reference(ResourceKeys.Lead),
            Units = fields.Whole(ResourceKeys.Units) ?? 1,
        };
    }

    private static ReadResult<decimal> ReadShare(string text)
    {
        var percentage = PercentageText.Read(text, MostPercent);
        return percentage.Ok ? ReadResult.Of(percentage.Value.Fraction) : percentage.As<decimal>();
    }

    private static decimal? Efficiency(FieldReader fields)
    {
        var key = ResourceKeys.Efficiency;
        return fields.At(key) is { } spot && fields.TryRead(key, spot, ReadEfficiency, key.Type, out var efficiency) ? efficiency : null;
    }

    private static ReadResult<decimal> ReadEfficiency(string text)
    {
        var value = text.TrimEnd().EndsWith('%') ? ReadShare(text) : NumberText.Read(text);
        return value.Ok && value.Value is < 0.01m or > 100
            ? ReadResult.Fail<decimal>(BindingRules.InvalidValue, $"{Shown.Of(text)} is out of range; work in an hour of time is a number such as `0.8`")
            : value;
    }

    private static ImmutableArray<WorkLimit> Limits(FieldReader fields)
    {
        var key = ResourceKeys.Limit;
        if (fields.At(key) is not { } spot) return [];

        var limits = ImmutableArray.CreateBuilder<WorkLimit>();
        foreach (var item in spot.Node is YamlScalar ? [spot] : fields.Items(key, spot))
        {
            if (fields.TryRead(key, item, LimitText.Read, Scalars.Limit, out var limit)) limits.Add(limit);
        }

        return limits.DrainToImmutable();
    }
}
