using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds <c>workspace.policies</c> and <c>workspace.waivers</c>.</summary>
internal static class PolicyBinder
{
    public static ImmutableArray<Policy> Policies(BindingContext context, EntityNode workspace) =>
        Binders.Each(context, workspace.InnerOf(EntityKind.Policy), (node, fields) => new Policy
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Title = fields.Text(PolicyKeys.Title),
            When = fields.Text(PolicyKeys.When),
            Over = fields.Text(PolicyKeys.Over),
            On = fields.References(PolicyKeys.On),
            Severity = fields.Word<PolicySeverity>(PolicyKeys.Severity) ?? PolicySeverity.Error,
            NeedsDecision = fields.Boolean(PolicyKeys.NeedsDecision) ?? false,
        });

    public static ImmutableArray<Waiver> Waivers(BindingContext context, EntityNode workspace) =>
        Binders.Each(context, workspace.InnerOf(EntityKind.Waiver), (node, fields) => new Waiver
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Policy = fields.Text(WaiverKeys.Policy),
            Reason = fields.Text(WaiverKeys.Reason),
            Author = fields.Reference(WaiverKeys.Author),
            Until = fields.Date(WaiverKeys.Until),
        });
}
