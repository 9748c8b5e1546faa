using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>How a leaf's time runs from an instant on, as <see cref="Pace"/>, for <see cref="LogicEngine"/>.</summary>
internal abstract class KernelWork
{
    public virtual bool IsElapsed => false;

    /// <summary>The first instant at or after another at which it can start.</summary>
    public abstract long FirstStart(long at);

    /// <summary>The end of so many minutes begun at or after an instant; <see cref="CompactCalendar.Never"/> where time ends before.</summary>
    public abstract long Finish(long at, long minutes);

    /// <summary>Start and finish of so many minutes begun at or after an instant.</summary>
    public virtual (long Start, long Finish) Place(long at, long minutes) => (FirstStart(at), Finish(at, minutes));
}

/// <summary>Working time of one calendar, or of one person who gives the same part of each minute.</summary>
/// <param name="calendar">When it goes on.</param>
/// <param name="done">So much work is done ...</param>
/// <param name="minutes">... in so many minutes.</param>
internal sealed class SteadyWork(CompactCalendar calendar, long done, long minutes) : KernelWork
{
    private const long SmallWork = 1_000_000_000;

    public CompactCalendar Calendar => calendar;

    public long Done => done;

    public long Minutes => minutes;

    public override long FirstStart(long at) => calendar.NextWorking(at);

    public override long Finish(long at, long work) => calendar.EndOfMinute(calendar.MinutesBefore(at) + Needed(work) - 1);

    private long Needed(long work)
    {
        if (done == minutes) return work;
        // A sum of 64 bits is several times faster, and almost always enough.
        if (work <= SmallWork && minutes <= SmallWork) return ((work * minutes) + done - 1) / done;
        return (long)Int128.Min((((Int128)work * minutes) + done - 1) / done, CompactCalendar.Never);
    }
}

/// <summary>Whoever of several would be done first.</summary>
internal sealed class ChoiceOfWork(SteadyWork[] candidates) : KernelWork
{
    public override long FirstStart(long at) => candidates.Min(candidate => candidate.FirstStart(at));

    public override long Finish(long at, long minutes)
    {
        var first = CompactCalendar.Never;
        foreach (var candidate in candidates) first = Math.Min(first, candidate.Finish(at, minutes));
        return first;
    }

    public override (long Start, long Finish) Place(long at, long minutes)
    {
        var best = candidates.MinBy(candidate => candidate.Finish(at, minutes))!;
        return (best.FirstStart(at), best.Finish(at, minutes));
    }
}

/// <summary>Calendar time.</summary>
internal sealed class ElapsedWork : KernelWork
{
    private static readonly long End = Instant.EndOf(DateOnly.MaxValue).Minutes;

    public override bool IsElapsed => true;

    public override long FirstStart(long at) => at;

    public override long Finish(long at, long minutes) => at + minutes < End ? at + minutes : CompactCalendar.Never;
}
