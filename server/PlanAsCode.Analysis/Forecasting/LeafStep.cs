using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Places one leaf at its earliest, as <see cref="PlacingPass"/> does without competition.</summary>
internal sealed class LeafStep : KernelStep
{
    public required int Item { get; init; }

    /// <summary>Not before this, in minutes.</summary>
    public required long NotBefore { get; init; }

    /// <summary>The span whose gate binds it, or -1.</summary>
    public required int Gate { get; init; }

    public required KernelLink[] Links { get; init; }

    public required CompactCalendar Calendar { get; init; }

    /// <summary>Null for points in time.</summary>
    public required KernelWork? Work { get; init; }

    /// <summary>Minutes ahead where none are drawn.</summary>
    public required long PlanAhead { get; init; }

    /// <summary>Of begun work: when it began; else -1. It goes on from <see cref="NotBefore"/>.</summary>
    public long Began { get; init; } = -1;

    /// <summary>Of begun work: where it has ended once nothing is left; only a link to its finish still moves it.</summary>
    public long Ended { get; init; } = -1;

    /// <summary>Somebody asks when it starts.</summary>
    public bool NeedsStart { get; init; }

    public override void Run(RunDraws draws, RunDates dates)
    {
        var (at, by) = (NotBefore, -1);
        if (Gate >= 0 && Began < 0 && (dates.Gate[Gate] > at || (dates.Gate[Gate] == at && dates.GateBy[Gate] >= 0))) (at, by) = (dates.Gate[Gate], dates.GateBy[Gate]);
        var (finishBound, finishBy) = (-1L, -1);
        foreach (ref readonly var link in Links.AsSpan())
        {
            var bound = link.Bound(dates);
            if (!link.BindsStart)
            {
                if (bound > finishBound) (finishBound, finishBy) = (bound, link.By);
            }
            else if (Began < 0 && (bound > at || (bound == at && by < 0))) (at, by) = (bound, link.By);
        }

        var drawn = draws.Ahead[Item];
        var (start, finish, isBound) = Place(at, finishBound, drawn >= 0 ? drawn : PlanAhead);
        if (isBound && Began < 0) by = finishBy;
        dates.BoundBy[Item] = by;
        dates.FinishBoundBy[Item] = isBound && Began >= 0 ? finishBy : -1;
        dates.Start[Item] = finish >= CompactCalendar.Never ? CompactCalendar.Never : Began >= 0 ? Began : start;
        if (draws.HasDelays && draws.LeafDelays[Item] is var delay and not 0 && finish < CompactCalendar.Never)
        {
            var delayed = Calendar.Behind(finish, delay, Began >= 0 ? at : start);
            // As PlacingPass.Set: with nothing left of it, it stands at what it waited for.
            if (delay < 0 && Began < 0 && delayed <= start) dates.Start[Item] = delayed = isBound ? start : at;
            dates.Finish[Item] = delayed;
            dates.WorkFinish[Item] = Math.Min(finish, delayed);
            return;
        }

        dates.Finish[Item] = dates.WorkFinish[Item] = finish;
    }

    private (long Start, long Finish, bool IsBound) Place(long at, long finishBound, long minutes)
    {
        if (at >= CompactCalendar.Never || finishBound >= CompactCalendar.Never) return (CompactCalendar.Never, CompactCalendar.Never, false);
        if (Work is null || (minutes <= 0 && !Work.IsElapsed))
        {
            var from = Began >= 0 ? Ended : at;
            var point = Math.Max(from, finishBound);
            // Of what has ended, only working time behind as-of is owed to a link.
            return (point, point, finishBound > at && (Began < 0 || Calendar.MinutesBefore(finishBound) > Calendar.MinutesBefore(at)));
        }

        if (finishBound >= 0 && Work is ExactWork exact) return exact.PlaceToFinishFrom(at, finishBound, minutes);
        if (!NeedsStart) return (at, Work.Finish(at, minutes), false);
        var (start, finish) = Work.Place(at, minutes);
        return (start, finish, false);
    }
}
