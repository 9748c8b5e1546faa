using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Understanding;

/// <summary>Where a value stands, as far as its meaning depends on it.</summary>
/// <param name="Key">The key it stands under; null for free and unknown ones.</param>
/// <param name="Holder">What it is said of; null at the top of a file.</param>
internal sealed record ValueSpot(PlanFile File, Key? Key, Entity? Holder)
{
    /// <summary>The calendar that holds there, and its name; none for the calendar of a plan that has none.</summary>
    public (WorkingCalendar Calendar, CalendarDefinition? Definition) Calendar
    {
        get
        {
            var (plan, book) = (File.Plan, File.Analysis.Calendars);
            if (Holder is CalendarDefinition own && book.Find(own.Path) is { } found) return (found, own);
            var (calendar, reference) = Holder switch
            {
                WorkItem item => (book.For(item), ReferenceOf(item)),
                Project project => (book.For(project), project.Calendar),
                LogEntry entry when plan.Projects.Find(entry.ProjectPath) is { } project => (book.For(project), project.Calendar),
                Resource resource => (book.For(resource), resource.Calendar),
                Risk risk when RiskLevels.ProjectsOf(risk, plan) is [var project, ..] => (book.For(project), project.Calendar),
                _ => (book.Workspace, null),
            };
            return (calendar, plan.Calendars.Find((reference is { IsResolved: true } ? reference : plan.Workspace.Calendar)?.Target));
        }
    }

    private Reference? ReferenceOf(WorkItem item)
    {
        for (var holder = item; holder is not null; holder = File.Plan.WorkItems.Find(holder.GroupPath))
        {
            if (holder.Calendar is { IsResolved: true } own) return own;
        }

        return File.Plan.Projects.Find(item.ProjectPath)?.Calendar;
    }
}
