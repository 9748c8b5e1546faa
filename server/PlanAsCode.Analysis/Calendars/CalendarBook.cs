using System.Collections.Frozen;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>All calendars of a plan, with <c>extends</c> followed, and who works by which.</summary>
public sealed class CalendarBook
{
    private readonly PlanSnapshot _plan;
    private readonly FrozenDictionary<string, WorkingCalendar> _byPath;
    private readonly FrozenDictionary<string, PersonTime> _people;

    private CalendarBook(PlanSnapshot plan, CalendarBook? before)
    {
        _plan = plan;
        _byPath = plan.Calendars.All.ToFrozenDictionary(
            calendar => calendar.Path, calendar => Built(calendar, before), StringComparer.Ordinal);
        Workspace = Named(plan.Workspace.Calendar) ?? WorkingCalendar.Default;
        _people = plan.Resources.All.ToFrozenDictionary(person => person.Path, person => Time(person, before), StringComparer.Ordinal);
    }

    public static CalendarBook Of(PlanSnapshot plan) => new(plan, null);

    /// <summary>Calendars and people's times that are as they were in the book before are the same objects.</summary>
    internal static CalendarBook Of(PlanSnapshot plan, CalendarBook? before) => new(plan, before);

    /// <summary>The workspace's calendar, else mon-fri 09:00-17:00. Rates are measured by it.</summary>
    public WorkingCalendar Workspace { get; }

    /// <summary>Null where there is no such calendar.</summary>
    public WorkingCalendar? Find(string path) => _byPath.GetValueOrDefault(path);

    public WorkingCalendar For(Project project) => Named(project.Calendar) ?? Workspace;

    /// <summary>The calendar of the task's nearest group that has one, else its project's.</summary>
    public WorkingCalendar For(WorkItem item)
    {
        for (var holder = item; holder is not null; holder = _plan.WorkItems.Find(holder.GroupPath))
        {
            if (Named(holder.Calendar) is { } own) return own;
        }

        return _plan.Projects.Find(item.ProjectPath) is { } project ? For(project) : Workspace;
    }

    /// <summary>The calendar that is written on a group itself, or null.</summary>
    internal WorkingCalendar? WrittenOn(WorkItem item) => Named(item.Calendar);

    /// <summary>A person's own calendar, else the workspace's. Leave is not taken off.</summary>
    public WorkingCalendar For(Resource resource) => Named(resource.Calendar) ?? Workspace;

    /// <summary>A person's own time, leave taken off; always the same object for the same person.</summary>
    public PersonTime TimeOf(Resource person) => _people.TryGetValue(person.Path, out var time) ? time : Time(person);

    private PersonTime Time(Resource person) => PersonTime.Of(person, For(person), Workspace);

    private PersonTime Time(Resource person, CalendarBook? before)
    {
        var time = Time(person);
        return before?._people.GetValueOrDefault(person.Path) is { } known && known.IsLike(time) ? known : time;
    }

    private WorkingCalendar Built(CalendarDefinition definition, CalendarBook? before)
    {
        var calendar = CalendarBuilder.Build(definition, _plan.Calendars);
        return before?.Find(definition.Path) is { } known && known.IsLike(calendar) ? known : calendar;
    }

    private WorkingCalendar? Named(Reference? reference) =>
        reference is { Target: { } path, TargetKind: EntityKind.Calendar } ? Find(path) : null;
}
