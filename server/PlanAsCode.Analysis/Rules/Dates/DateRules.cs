using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>Rules about when things happen, and whether they can.</summary>
public static class DateRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        FinishBeforeStart.Rule,
        ConstraintImpossible.Rule,
        ConstraintBroken.Rule,
        DateOnClosedDay.Rule,
        DateFarOff.Rule,
        RepeatCutShort.Rule,
        RepeatWithoutTime.Rule,
        CalendarWithoutWorkingTime.Rule,
        DeadlineMissed.Rule,
        DeadlineUnlikely.Rule,
        VelocityMissesDeadline.Rule,
        FinishByMissed.Rule,
        TaskOverdue.Rule,
        IterationSpillOver.Rule,
        IterationOvercommitted.Rule,
        IterationWithoutCapacity.Rule,
        LeaveDuringDuration.Rule,
        LinkCycle.Rule,
        NotScheduled.Rule,
    ];
}
