using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>communications</c>.</summary>
internal static class CommunicationBinder
{
    public static ImmutableArray<Communication> Bind(BindingContext context) =>
        Binders.Each(context, context.Finder.Section(EntityKind.Communication), (node, fields) => new Communication
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Audience = fields.References(CommunicationKeys.Audience),
            Projects = fields.References(CommunicationKeys.Projects),
            Every = fields.Period(CommunicationKeys.Every),
            From = fields.Date(CommunicationKeys.From),
            Channel = fields.Text(CommunicationKeys.Channel),
            Report = fields.Text(CommunicationKeys.Report),
            Owner = fields.Reference(CommunicationKeys.Owner),
            Withhold = fields.Texts(CommunicationKeys.Withhold),
        });
}
