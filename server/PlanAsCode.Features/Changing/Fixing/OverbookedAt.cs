using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Somebody of whom too much is asked in a run of weeks, found at their key or at a task that asks for them.</summary>
/// <param name="Finding">The finding of it.</param>
/// <param name="Task">The task that the selection is on; null where it is on the person.</param>
internal sealed record OverbookedAt(Resource Resource, Overload Overload, Diagnostic Finding, WorkItem? Task)
{
    private const string Rule = "resource-overbooked";

    public static IEnumerable<OverbookedAt> Of(ChangeQuestion question)
    {
        var findings = question.Analysis.Diagnostics.Where(finding => finding.Rule == Rule && !finding.Related.IsEmpty).ToList();
        if (findings.Count == 0) yield break;
        foreach (var load in question.Analysis.Load)
        {
            foreach (var overload in load.Overloads)
            {
                var tasks = overload.Tasks.Select(question.Plan.WorkItems.Find).OfType<WorkItem>().ToList();
                var isOnPerson = question.Touches(load.Resource.Place);
                var task = tasks.Find(task => question.Touches(task.PlaceOf("assign")) || question.Touches(task.Place));
                if (!isOnPerson && task is null) continue;
                if (findings.Find(finding => finding.Place == load.Resource.Place && finding.Related.Select(related => related.Place).SequenceEqual(tasks.Select(one => one.PlaceOf("assign")))) is { } finding)
                    yield return new OverbookedAt(load.Resource, overload, finding, isOnPerson ? null : task);
            }
        }
    }

    /// <summary>The tasks of the overload that have not begun, and of which it can be told what they ask.</summary>
    public IEnumerable<TaskDates> Movable(PlanSchedule schedule) =>
        Overload.Tasks.Select(schedule.Find).OfType<TaskDates>().Where(dates => dates is { IsScheduled: true, Status: WorkStatus.Todo, Item: { IsGroup: false, Repeat: null } });

    /// <summary>Where the task names the person, on its own and not by a group.</summary>
    public Place? NameIn(WorkItem item) => item.Has("assign")
        ? item.Assignments.OfType<NamedAssignment>().Where(named => named.Resource.Target == Resource.Path).Select(named => named.Resource.Place).FirstOrDefault()
        : null;
}
