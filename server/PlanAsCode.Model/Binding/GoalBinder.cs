using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>goals</c> with its measures.</summary>
internal static class GoalBinder
{
    public static ImmutableArray<Goal> Bind(BindingContext context)
    {
        var group = context.Finder.Section(EntityKind.Goal);
        var supports = Binders.WithoutCycles(context, group, GoalKeys.Supports);
        return Binders.Each(context, group, (node, fields) => new Goal
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Title = fields.Text(GoalKeys.Title),
            Level = fields.Word<GoalLevel>(GoalKeys.Level),
            Owner = fields.Reference(GoalKeys.Owner),
            By = fields.Date(GoalKeys.By),
            Supports = Binders.Kept(context, GoalKeys.Supports, supports[node]),
            Weight = fields.Number(GoalKeys.Weight) ?? 1,
            Measures = Measures(context, node),
            Status = fields.Word<GoalStatus>(GoalKeys.Status) ?? GoalStatus.Active,
        });
    }

    private static ImmutableArray<Measure> Measures(BindingContext context, EntityNode goal) =>
        Binders.Each(context, goal.InnerOf(EntityKind.Measure), (node, fields) => new Measure
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Title = fields.Text(MeasureKeys.Title),
            From = fields.Number(MeasureKeys.From),
            To = fields.Number(MeasureKeys.To),
            Now = fields.Dated(MeasureKeys.Now, NumberText.Read),
            Unit = fields.Text(MeasureKeys.Unit),
            Weight = fields.Number(MeasureKeys.Weight) ?? 1,
        });
}
