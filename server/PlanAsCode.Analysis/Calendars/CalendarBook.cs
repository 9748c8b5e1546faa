using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>All calendars of a plan, with <c>extends</c> followed, and who works by which.</summary>
public sealed class CalendarBook
{
    public static CalendarBook Of(PlanSnapshot plan) => throw new NotImplementedException();

    /// <summary>The workspace's calendar, else mon-fri 09:00-17:00. Rates are measured by it.</summary>
    public WorkingCalendar Workspace => throw new NotImplementedException();

    /// <summary>Null where there is no such calendar.</summary>
    public WorkingCalendar? Find(string path) => throw new NotImplementedException();

    public WorkingCalendar For(Project project) => throw new NotImplementedException();

    /// <summary>The calendar of the task's nearest group that has one, else its project's.</summary>
    public WorkingCalendar For(WorkItem item) => throw new NotImplementedException();

    /// <summary>A person's own calendar, else the workspace's. Leave is not taken off.</summary>
    public WorkingCalendar For(Resource resource) => throw new NotImplementedException();

    /// <summary>A person's own time, leave taken off; always the same object for the same person.</summary>
    public PersonTime TimeOf(Resource person) => throw new NotImplementedException();

    /// <summary>The full-time person of a project's calendar, who does what nobody is assigned to.</summary>
    public PersonTime NobodyOf(Project project) => throw new NotImplementedException();

    /// <summary>The full-time person of the calendar that holds for a task.</summary>
    public PersonTime NobodyOf(WorkItem item) => throw new NotImplementedException();
}
