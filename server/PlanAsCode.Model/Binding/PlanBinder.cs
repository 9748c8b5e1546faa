using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Makes one plan of all files: merges sections, collects what is declared, then reads every field.</summary>
internal static class PlanBinder
{
    /// <param name="before">The plan of the files before they changed, from which is taken over what holds still; null where there is none.</param>
    /// <param name="isKept">Whether a later binding will ask for what this one found out.</param>
    public static PlanSnapshot Bind(ImmutableArray<YamlFile> files, IEnumerable<Diagnostic> unreadable, BoundPlan? before = null, bool isKept = false)
    {
        var carry = new CarryOver(before) { IsKept = isKept };
        var context = new BindingContext(carry);
        var sections = new SectionReader(context).Read(files);
        var workspaceNode = WorkspaceBinder.Declare(context, sections, files);
        WorkspaceBinder.Prepare(context, workspaceNode);
        carry.Begin(context.Currency, context.Collector.MaxDepth);
        foreach (var kind in KeyCatalog.Kinds)
        {
            if (KindNames.SectionOf(kind) is { } section)
                context.Finder.AddSection(context.Collector.Collect(kind, null, sections.Where(field => field.Name == section), carry.Section(kind)));
        }

        var workspace = WorkspaceBinder.Bind(context, workspaceNode);
        var calendars = CalendarBinder.Bind(context);
        var goals = GoalBinder.Bind(context);
        var resources = ResourceBinder.Bind(context);
        var work = new List<WorkItem>();
        var projects = ProjectBinder.Bind(context, work);
        var snapshot = new PlanSnapshot
        {
            Files = files,
            Workspace = workspace,
            FreeFields = FreeValues.Of(workspaceNode.Fields.Parts.Concat(sections)),
            Calendars = new EntityMap<CalendarDefinition>(calendars),
            Goals = new EntityMap<Goal>(goals),
            Resources = new EntityMap<Resource>(resources),
            Projects = new EntityMap<Project>(projects),
            WorkItems = new EntityMap<WorkItem>(work),
            Risks = new EntityMap<Risk>(RiskBinder.Bind(context)),
            Iterations = new EntityMap<Iteration>(IterationBinder.Bind(context)),
            Stakeholders = new EntityMap<Stakeholder>(StakeholderBinder.Bind(context)),
            Communications = new EntityMap<Communication>(CommunicationBinder.Bind(context)),
            Lessons = new EntityMap<Lesson>(LessonBinder.Bind(context)),
            References = [.. context.References.Uses],
            Problems = context.Findings.With(files, unreadable),
            Bound = isKept ? new BoundPlan([.. context.Finder.Root], context.Currency, context.Collector.MaxDepth) : null,
        };
        carry.End();
        return snapshot;
    }
}
