using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>stakeholders</c>.</summary>
internal static class StakeholderBinder
{
    public static ImmutableArray<Stakeholder> Bind(BindingContext context) =>
        Binders.Each(context, context.Finder.Section(EntityKind.Stakeholder), (node, fields) => new Stakeholder
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Title = fields.Text(StakeholderKeys.FullName),
            Role = fields.Text(StakeholderKeys.Role),
            Interest = fields.Word<Grade>(StakeholderKeys.Interest),
            Influence = fields.Word<Grade>(StakeholderKeys.Influence),
            Engagement = fields.Word<Engagement>(StakeholderKeys.Engagement),
            Projects = fields.References(StakeholderKeys.Projects),
        });
}
