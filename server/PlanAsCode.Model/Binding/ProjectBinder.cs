using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Model.Binding;

/// <summary>Binds the section <c>projects</c>.</summary>
internal static class ProjectBinder
{
    private const int UsualPriority = 500;

    /// <param name="work">Gets all tasks of all projects, parents before children.</param>
    public static ImmutableArray<Project> Bind(BindingContext context, List<WorkItem> work) =>
        Binders.Each(context, context.Finder.Section(EntityKind.Project), (node, fields) => new Project
        {
            Id = node.Id,
            Path = node.Path,
            Place = node.Place,
            Declarations = [.. node.Declarations],
            Fields = node.Fields,
            Title = fields.Text(ProjectKeys.Title),
            Owner = fields.Reference(ProjectKeys.Owner),
            Sponsor = fields.Reference(ProjectKeys.Sponsor),
            Goals = fields.References(ProjectKeys.Goals),
            Calendar = fields.Reference(ProjectKeys.Calendar),
            Start = fields.Date(ProjectKeys.Start),
            FinishBy = fields.Date(ProjectKeys.FinishBy),
            Deadline = fields.Date(ProjectKeys.Deadline),
            Budget = fields.Money(ProjectKeys.Budget),
            Priority = fields.Whole(ProjectKeys.Priority) ?? UsualPriority,
            Status = fields.Word<ProjectStatus>(ProjectKeys.Status) ?? ProjectStatus.Active,
            Labels = fields.Texts(ProjectKeys.Labels),
            Tasks = LongProject.Bind(context, node, work),
            Updates = LogBinder.Updates(context, node),
            Reviews = LogBinder.Reviews(context, node),
            Decisions = LogBinder.Decisions(context, node),
            Changes = LogBinder.Changes(context, node),
            DoneWhen = fields.Texts(ProjectKeys.DoneWhen),
            Notes = fields.Text(ProjectKeys.Notes),
            Links = WebLinks.Of(fields, ProjectKeys.Links),
        });
}
