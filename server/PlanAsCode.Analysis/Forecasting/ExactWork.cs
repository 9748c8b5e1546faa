using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>What the fast ways do not know (limits, changing capacity, bound finishes, people chosen for one crew), by the scheduler's own.</summary>
internal sealed class ExactWork(Leaf leaf, Staffing staffing) : KernelWork
{
    public override bool IsElapsed => leaf.Kind == LeafKind.Elapsed;

    public override long FirstStart(long at) => Minutes(PaceFor(at, leaf.SpanMinutes)?.FirstStart(new Instant(at)));

    public override long Finish(long at, long minutes) => Place(at, minutes).Finish;

    public override (long Start, long Finish) Place(long at, long minutes)
    {
        var pace = PaceFor(at, minutes);
        return pace?.FirstStart(new Instant(at)) is { } start ? (start.Minutes, Minutes(pace.Finish(start))) : (CompactCalendar.Never, CompactCalendar.Never);
    }

    /// <summary>The first place, not before one instant, that does not end before another, and whether that other one binds it.</summary>
    public (long Start, long Finish, bool IsBound) PlaceToFinishFrom(long at, long bound, long minutes)
    {
        var pace = PaceFor(at, minutes);
        if (pace?.FirstStartToFinishFrom(new Instant(bound), new Instant(at)) is not { } start || pace.Finish(start) is not { } finish || finish > Times.End)
            return (CompactCalendar.Never, CompactCalendar.Never, false);
        return (start.Minutes, finish.Minutes, pace.FirstStart(new Instant(at)) is { } first && start > first);
    }

    /// <summary>Null where a place stays empty.</summary>
    private Pace? PaceFor(long at, long minutes)
    {
        if (leaf.Kind == LeafKind.Elapsed && minutes > 0) return Pace.OfElapsed(leaf.Calendar, minutes);
        var staff = staffing.Choose(leaf, minutes, staff => staff.Pace.FirstStart(new Instant(at)) is { } start && staff.Pace.Finish(start) is { } finish ? new Rank(finish.Minutes, 0, start) : null);
        return staff.Empty is null ? staff.Pace : null;
    }

    private static long Minutes(Instant? at) => at is { } known && known <= Times.End ? known.Minutes : CompactCalendar.Never;
}
