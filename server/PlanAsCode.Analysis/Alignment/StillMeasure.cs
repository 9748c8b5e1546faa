using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>A measure whose value has not changed for longer than <c>workspace.stale-after</c> while its goal's date is ahead.</summary>
/// <param name="Since">The date of its last change.</param>
public sealed record StillMeasure(Goal Goal, Measure Measure, DateOnly Since)
{
    /// <summary>From the dated values alone: a value without a date says nothing about when it changed. What has reached its target may rest.</summary>
    public static ImmutableArray<StillMeasure> Of(PlanSnapshot plan, DateOnly asOf) =>
    [
        .. from goal in plan.Goals.All
           where goal.Status is GoalStatus.Proposed or GoalStatus.Active && goal.By?.Last >= asOf
           from measure in goal.Measures
           let changed = LastChange(measure, asOf)
           where changed is not null
               && CalendarTime.After(changed.Value, plan.Workspace.StaleAfter) <= asOf
               && MeasureScore.Of(measure, asOf) is not >= 1
           select new StillMeasure(goal, measure, changed.Value),
    ];

    private static DateOnly? LastChange(Measure measure, DateOnly asOf)
    {
        DateOnly? changed = null;
        decimal? before = null;
        foreach (var value in measure.Now?.Values ?? [])
        {
            if (value.From > asOf) break;
            if (before != value.Value) changed = value.From;
            before = value.Value;
        }

        return changed == DateOnly.MinValue ? null : changed;
    }
}
