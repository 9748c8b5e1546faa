using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>Two plans, looked at on the same day, compared by what they mean: what changed, and what follows from it.</summary>
public sealed record PlanComparison
{
    public required PlanAnalysis Before { get; init; }

    public required PlanAnalysis After { get; init; }

    /// <summary>What is said differently. Empty where only order, layout and comments differ.</summary>
    public required ImmutableArray<EntityChange> Changes { get; init; }

    /// <summary>All projects of both plans.</summary>
    public required ImmutableArray<ProjectChange> Projects { get; init; }

    /// <summary>Milestones, and tasks and groups with a deadline, of both plans.</summary>
    public required ImmutableArray<FinishChange> Milestones { get; init; }

    public required FindingChanges Findings { get; init; }

    /// <summary>Why finishes moved: one for each project and milestone with a slip.</summary>
    public required ImmutableArray<SlipCauses> Causes { get; init; }

    /// <summary>Tasks that begin at another time.</summary>
    public required int MovedTasks { get; init; }

    /// <summary>True where nothing is said differently and nothing follows.</summary>
    public bool IsSame => Changes.IsEmpty && !HasConsequences;

    /// <summary>True where dates, costs, work or findings are otherwise than before.</summary>
    public bool HasConsequences =>
        MovedTasks > 0 || Projects.Any(project => project.IsMoved) || Milestones.Any(milestone => milestone.IsMoved) || Findings is not { New: [], Gone: [] };

    /// <param name="before">Looked at on the same day as <paramref name="after"/>.</param>
    /// <param name="runs">Of the forecast of each side; 0 for none.</param>
    public static PlanComparison Of(PlanAnalysis before, PlanAnalysis after, int runs)
    {
        if (before.AsOf != after.AsOf) throw new ArgumentException($"plans of {before.AsOf:O} and {after.AsOf:O} cannot be compared: both are looked at on one day", nameof(before));
        var (meaningsBefore, meaningsAfter) = (new FieldMeanings(before.Plan), new FieldMeanings(after.Plan));
        var pairs = new EntityPairs(before.Plan, after.Plan, meaningsBefore, meaningsAfter);
        var consequences = new ProjectChanges(before, after, pairs);
        var changes = EntityChanges.Between(before.Plan, after.Plan, pairs, meaningsBefore, meaningsAfter);
        var (projects, milestones) = (consequences.Projects(runs), consequences.Milestones());
        return new PlanComparison
        {
            Before = before,
            After = after,
            Changes = changes,
            Projects = projects,
            Milestones = milestones,
            Causes = Attribution.Of(before, after, changes, pairs, projects.Select(project => project.Finish).Concat(milestones)),
            Findings = FindingChanges.Between(before.Diagnostics, after.Diagnostics),
            MovedTasks = Scheduling.MovedTasks.Between(before.Schedule, after.Schedule, after.Calendars).Moved.Length,
        };
    }
}
