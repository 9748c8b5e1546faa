using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds a project's updates, reviews, decisions and changes.</summary>
internal static class LogBinder
{
    public static ImmutableArray<StatusUpdate> Updates(BindingContext context, EntityNode project) =>
        Binders.Each(context, project.InnerOf(EntityKind.Update), (node, fields) => new StatusUpdate
        {
            Id = node.Id,
            Path = node.Path,
            ProjectPath = project.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Date = Date(context, node, fields),
            Author = fields.Reference(LogKeys.Author),
            Health = fields.Word<ProjectHealth>(LogKeys.Health),
            Summary = fields.Text(LogKeys.Summary),
            Done = fields.Texts(LogKeys.Done),
            Next = fields.Texts(LogKeys.Next),
            Blockers = fields.Texts(LogKeys.Blockers),
            Asks = fields.Texts(LogKeys.Asks),
        });

    public static ImmutableArray<Review> Reviews(BindingContext context, EntityNode project) =>
        Binders.Each(context, project.InnerOf(EntityKind.Review), (node, fields) => new Review
        {
            Id = node.Id,
            Path = node.Path,
            ProjectPath = project.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Date = Date(context, node, fields),
            ReviewKind = fields.Word<ReviewKind>(LogKeys.Kind),
            Participants = fields.References(LogKeys.Participants),
            WentWell = fields.Texts(LogKeys.WentWell),
            WentBadly = fields.Texts(LogKeys.WentBadly),
            Lessons = fields.References(LogKeys.Lessons),
        });

    public static ImmutableArray<Decision> Decisions(BindingContext context, EntityNode project) =>
        Binders.Each(context, project.InnerOf(EntityKind.Decision), (node, fields) => new Decision
        {
            Id = node.Id,
            Path = node.Path,
            ProjectPath = project.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Date = Date(context, node, fields),
            Status = fields.Word<DecisionStatus>(LogKeys.DecisionStatus) ?? DecisionStatus.Accepted,
            Context = fields.Text(LogKeys.Context),
            Choice = fields.Text(LogKeys.Choice),
            Consequences = fields.Text(LogKeys.Consequences),
            Supersedes = fields.Reference(LogKeys.Supersedes),
        });

    public static ImmutableArray<ChangeRequest> Changes(BindingContext context, EntityNode project) =>
        Binders.Each(context, project.InnerOf(EntityKind.Change), (node, fields) => new ChangeRequest
        {
            Id = node.Id,
            Path = node.Path,
            ProjectPath = project.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Date = Date(context, node, fields),
            RequestedBy = fields.Text(LogKeys.RequestedBy),
            What = fields.Text(LogKeys.What),
            Why = fields.Text(LogKeys.Why),
            Impact = fields.Text(LogKeys.Impact),
            Status = fields.Word<ChangeStatus>(LogKeys.ChangeStatus) ?? ChangeStatus.Proposed,
        });

    private static PlanDate? Date(BindingContext context, EntityNode node, FieldReader fields)
    {
        if (fields.Has(LogKeys.Date)) return fields.Date(LogKeys.Date);

        var byKey = DateText.Read(node.Id);
        if (byKey.Ok) return byKey.Value;

        context.Findings.Error(
            BindingRules.MissingField, node.Place,
            $"{KindNames.One(node.Kind)} needs a date: write `date: 2026-02-10` in it, or use the date as its key");
        return null;
    }
}
