using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>What one project does for a goal, itself or through the goals that support it.</summary>
/// <param name="IsDirect">It, or a task of it, names the goal itself.</param>
/// <param name="Work">Its tasks that serve the goal; none where a project that names it has no tasks.</param>
public sealed record GoalContribution(Project Project, bool IsDirect, WorkSum Work);
