using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>Which edits moved a finish, found by scheduling the later plan with one edit after the other taken back.</summary>
internal static class Attribution
{
    /// <param name="moved">Finishes with a slip; others are passed over.</param>
    public static ImmutableArray<SlipCauses> Of(PlanAnalysis before, PlanAnalysis after, ImmutableArray<EntityChange> changes, EntityPairs pairs, IEnumerable<FinishChange> moved)
    {
        var slips = moved.Where(change => change.SlipDays is not null and not 0).ToList();
        if (slips.Count == 0) return [];
        var without = PlanEdits.Between(before.Plan, after.Plan, changes).Select(pair => (pair.Edit, new PlanAnalysis(pair.Without, after.AsOf, after.Cancel).Schedule)).ToList();
        return [.. slips.Select(slip => CausesOf(slip))];

        SlipCauses CausesOf(FinishChange slip)
        {
            var chain = ReasonChain.ToFinish(after.Schedule, slip.Entity.Path).Select(step => step.Task.Path).ToList();
            var causes = without.Select(pair => new SlipCause(pair.Edit, DaysOf(slip.Entity, pair.Schedule), ChainFrom(pair.Edit, chain)))
                .Where(cause => cause.Days != 0).OrderByDescending(cause => Math.Abs(cause.Days)).ToImmutableArray();
            return new SlipCauses(slip, causes, slip.SlipDays!.Value - causes.Sum(cause => cause.Days));
        }

        decimal DaysOf(Entity entity, PlanSchedule schedule)
        {
            var was = FinishOf(schedule, entity, entity.Path) ?? FinishOf(schedule, entity, pairs.EarlierPath(entity.Kind, entity.Path));
            if (was is not { } earlier || FinishOf(after.Schedule, entity, entity.Path) is not { } later) return 0;
            return after.Calendars.WorkingDays(earlier, later, ProjectOf(entity, after.Plan));
        }
    }

    private static Project ProjectOf(Entity entity, PlanSnapshot plan) => entity as Project ?? plan.Projects[((WorkItem)entity).ProjectPath];

    private static Instant? FinishOf(PlanSchedule schedule, Entity entity, string path) => entity is Project
        ? schedule.FindProject(path) is { IsScheduled: true } project ? project.Finish : null
        : schedule.Find(path) is { IsScheduled: true } task ? task.Finish : null;

    /// <param name="chain">From the finish backwards.</param>
    private static ImmutableArray<string> ChainFrom(PlanEdit edit, List<string> chain)
    {
        var touched = edit.Changes.Select(change => change.Entity.Path).ToHashSet(StringComparer.Ordinal);
        var at = chain.FindLastIndex(touched.Contains);
        return at < 0 ? [] : [.. chain.Take(at + 1).Reverse().Distinct(StringComparer.Ordinal)];
    }
}
