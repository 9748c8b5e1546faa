using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Rules;

/// <summary>
/// What a plan began to use. A rule about something it never began to use would report every entity of the plan; it says so
/// once per project instead, as a hint ("Noise" in docs/semantics.md).
/// </summary>
public sealed class PlanUsage
{
    public PlanUsage(PlanSnapshot plan)
    {
        Resources = plan.Resources.Count > 0;
        Goals = plan.Goals.Count > 0;
        Measures = plan.Goals.All.Any(goal => goal.Measures.Length > 0);
        Risks = plan.Risks.Count > 0;
        Iterations = plan.Iterations.Count > 0;
        Stakeholders = plan.Stakeholders.Count > 0;
        Communications = plan.Communications.Count > 0;
        Lessons = plan.Lessons.Count > 0;
        Updates = plan.Projects.All.Any(project => project.Updates.Length > 0);
        Reviews = plan.Projects.All.Any(project => project.Reviews.Length > 0);
        Decisions = plan.Projects.All.Any(project => project.Decisions.Length > 0);
        Budgets = plan.Projects.All.Any(project => project.Budget is not null);
        Rates = plan.Workspace.Rates.Count > 0 || plan.Resources.All.Any(resource => resource.Rate is not null);
        foreach (var item in plan.WorkItems.All) Look(item);
    }

    /// <summary>Any entry in <c>resources</c>.</summary>
    public bool Resources { get; }

    /// <summary>Any task with <c>assign</c>.</summary>
    public bool Assignments { get; private set; }

    /// <summary>Any task with an estimate.</summary>
    public bool Estimates { get; private set; }

    /// <summary>Any task with a status, a date of work done or a percentage.</summary>
    public bool Actuals { get; private set; }

    /// <summary>Any task with <c>started</c> or <c>finished</c>.</summary>
    public bool ActualDates { get; private set; }

    /// <summary>Any task with <c>acceptance</c>.</summary>
    public bool Acceptance { get; private set; }

    /// <summary>Any fixed cost of a task.</summary>
    public bool Costs { get; private set; }

    public bool Goals { get; }

    public bool Measures { get; }

    public bool Risks { get; }

    public bool Iterations { get; }

    public bool Stakeholders { get; }

    public bool Communications { get; }

    public bool Lessons { get; }

    public bool Updates { get; }

    public bool Reviews { get; }

    public bool Decisions { get; }

    public bool Budgets { get; }

    /// <summary>Any rate, of a person, of equipment or of a role.</summary>
    public bool Rates { get; }

    private void Look(WorkItem item)
    {
        Assignments |= item.Assignments.Length > 0;
        Estimates |= item.Effort is not null || item.Duration is not null || item.Elapsed is not null;
        Actuals |= item.Status is not null || item.Started is not null || item.Finished is not null || item.Done is not null;
        ActualDates |= item.Started is not null || item.Finished is not null;
        Acceptance |= item.Acceptance.Length > 0;
        Costs |= item.Cost is not null;
    }
}
