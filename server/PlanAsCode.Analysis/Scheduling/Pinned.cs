using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Tasks whose dates are not free: dropped, repeated, done and begun ones.</summary>
internal sealed class Pinned(Network network, PlacingPass pass)
{
    /// <returns>True where the leaf was one of them and has its dates now.</returns>
    public bool TryPlace(Leaf leaf, Bounds bounds)
    {
        if (pass.Placement.HasTimelines && pass.Dates.State[leaf.Index] == PlaceState.Placed && !leaf.IsTodo)
        {
            // Booked before all others; only links to the finish of what is begun may still move it.
            if (!leaf.IsDoing || leaf.IsRepeated || bounds.Finish is null) return true;
            pass.Release(leaf);
        }

        if (leaf.IsDropped) Drop(leaf, bounds);
        else if (leaf.IsDone) PlaceDone(leaf, bounds);
        else if (leaf.IsRepeated) return pass.Placement.HasTimelines ? TryKeep(leaf, bounds) : TryRepeat(leaf, bounds);
        else if (leaf.IsDoing) Continue(leaf, bounds);
        else return false;
        return true;
    }

    /// <summary>Takes no time; links pass through it.</summary>
    private void Drop(Leaf leaf, Bounds bounds)
    {
        var at = Instant.Max(bounds.Start, bounds.Finish ?? bounds.Start);
        pass.Set(leaf, pass.Staffing.For(leaf, 0, []), at, at, PlaceState.Placed, bounds.Reason);
    }

    /// <summary>At its actual dates; one that is missing is computed from the other; without any as planned, but ended by as-of.</summary>
    private void PlaceDone(Leaf leaf, Bounds bounds)
    {
        var staff = pass.Choose(leaf, leaf.Minutes, bounds);
        if (leaf.IsRepeated && TryEndSeries(leaf, staff, bounds)) return;
        Instant? finish = leaf.Finished is { } finished ? Actuals.Finish(leaf, finished) : null;
        Instant? start = leaf.Started is { } started ? Actuals.Start(leaf, started) : null;
        var reason = new Reason(StartReasonKind.Actual, -1, -1, start);
        if (finish is null)
        {
            var begin = start ?? pass.Placement.Earliest(WithoutHolds(staff), bounds.Start, bounds.Finish)?.Start ?? bounds.Start;
            finish = staff.Pace.Finish(begin) ?? network.AsOf;
            if (start is null) reason = bounds.Reason;
            if (finish > network.AsOf)
            {
                var latest = staff.Pace.LatestStart(network.AsOf) ?? network.AsOf;
                finish = Instant.Max(staff.Pace.Finish(latest) is { } worked && worked <= network.AsOf ? worked : network.AsOf, start ?? latest);
                start ??= latest;
                reason = new Reason(StartReasonKind.AsOf, -1, -1, network.AsOf);
            }

            start ??= begin;
        }

        start ??= Instant.Max(staff.Pace.LatestStart(finish.Value) ?? finish.Value, Times.Beginning);
        pass.Set(leaf, staff, Instant.Min(start.Value, finish.Value), finish.Value, PlaceState.Placed, reason);
    }

    /// <summary>Goes on from as-of with what remains, whatever its predecessors do; links to its finish still hold it.</summary>
    private void Continue(Leaf leaf, Bounds bounds)
    {
        var staff = Begun(leaf, bounds);
        if (staff.Empty is not null)
        {
            pass.Dates.Fail(leaf.Index, NeverPlaced.Of(network, leaf, staff, network.AsOf));
            return;
        }

        var start = leaf.Started is { } started ? Actuals.Start(leaf, started) : PlannedStart(staff, bounds);
        var resumed = Resume(leaf, staff, bounds, start);
        var reason = new Reason(StartReasonKind.Actual, -1, -1, start);
        if (leaf.Started is null) reason = bounds.Start <= network.AsOf ? bounds.Reason : new Reason(StartReasonKind.AsOf, -1, -1, network.AsOf);
        if (resumed is not { } rest)
        {
            pass.Dates.Fail(leaf.Index, NeverPlaced.Of(network, leaf, staff, Instant.Max(network.AsOf, start)));
            return;
        }

        pass.Set(leaf, staff, start, Instant.Max(rest.Finish, start), PlaceState.Placed, reason);
    }

    private Staff Begun(Leaf leaf, Bounds bounds)
    {
        var known = pass.Dates.Staff[leaf.Index];
        if (known is not null) return known;
        var from = bounds with { Start = network.AsOf };
        return pass.Staffing.Choose(leaf, leaf.RemainingMinutes, staff => Rank(staff, from));
    }

    private static Rank? Rank(Staff staff, Bounds bounds) =>
        staff.Pace.FirstStart(bounds.Start) is { } start && staff.Pace.Finish(start) is { } finish ? new Rank(finish.Minutes, 0, start) : null;

    private Placed? Resume(Leaf leaf, Staff staff, Bounds bounds, Instant start)
    {
        var from = Instant.Max(network.AsOf, start);
        if (leaf.RemainingMinutes == 0 && leaf.Kind != LeafKind.Elapsed)
        {
            var ended = Ended(leaf, from, start);
            return new Placed(ended, Instant.Max(ended, bounds.Finish ?? ended), -1, -1, from);
        }

        // What is begun goes on, whoever else holds its people; only where a link moves it, it looks for a free place.
        var alone = new Placement(null).Earliest(staff, from, bounds.Finish);
        return alone is { } rest && staff.Pace.FirstStart(from) is { } next && rest.Start > next
            ? pass.Placement.Earliest(staff, from, bounds.Finish)
            : alone;
    }

    /// <summary>With nothing left it ended with the last working time behind, not in the night before as-of.</summary>
    /// <param name="from">What would be left goes on from here.</param>
    public static Instant Ended(Leaf leaf, Instant from, Instant start) =>
        leaf.IsInstant ? from : Instant.Max(leaf.Calendar.PreviousWorking(from) ?? from, start);

    /// <summary>Begun without a date: as planned, at the latest at as-of.</summary>
    private Instant PlannedStart(Staff staff, Bounds bounds)
    {
        var planned = Instant.Min(bounds.Start, network.AsOf);
        return staff.Pace.FirstStart(planned) ?? planned;
    }

    private bool TryRepeat(Leaf leaf, Bounds bounds)
    {
        if (leaf.IsTodo && bounds.FailedBy >= 0) return false;
        var staff = pass.Choose(leaf, leaf.Minutes, bounds);
        if (staff.Empty is not null) return false;
        // The series begins when it was planned to, whatever day it is: else its days would change from day to day, and what was held would cost nothing any more.
        var from = leaf.IsTodo ? Bounds.Of(network, pass.Dates, leaf, leaf.PlannedFrom).Start : bounds.Start;
        var series = Series.Of(network, leaf, staff, from);
        if (leaf.IsTodo) pass.Dates.Take(leaf.Index, series);
        else if (series.All.Length > 0) pass.Dates.Occurrences[leaf.Index] = series.All;
        if (pass.Dates.Occurrences[leaf.Index] is not { } occurrences) return false;
        pass.Set(leaf, staff, occurrences[0].Start, occurrences[^1].Finish, PlaceState.Placed, new Reason(StartReasonKind.Constraint));
        return true;
    }

    /// <summary>
    /// Booked before all others at its logic dates; what it follows may have its place later by now. Times before that are left out, and
    /// <see cref="PassDates.Later"/> says from when on the series is to be found anew.
    /// </summary>
    private bool TryKeep(Leaf leaf, Bounds bounds)
    {
        var dates = pass.Dates;
        if (dates.Occurrences[leaf.Index] is not { } times) return false;
        var from = Bounds.Of(network, dates, leaf, leaf.PlannedFrom);
        var hasDates = bounds.FailedBy < 0;
        if (hasDates && (from.Reason.Kind != StartReasonKind.Link || dates.TimesOf(leaf.Index)![0].Start >= from.Start)) return true;
        if (hasDates) dates.Later[leaf.Index] = from.Start;
        pass.Release(leaf);
        var left = hasDates ? Array.FindAll(times, one => one.Start >= from.Start) : [];
        if (dates.Held.Remove(leaf.Index, out var held) && Array.FindAll(held, one => one.Start >= from.Start) is { Length: > 0 } kept) dates.Held[leaf.Index] = kept;
        dates.Occurrences[leaf.Index] = left.Length > 0 ? left : null;
        if (left.Length == 0) return false;
        pass.Set(leaf, dates.Staff[leaf.Index]!, left[0].Start, left[^1].Finish, PlaceState.Placed, dates.Reasons[leaf.Index]);
        return true;
    }

    /// <summary>A series that is done was held up to its finish, or to as-of.</summary>
    private bool TryEndSeries(Leaf leaf, Staff staff, Bounds bounds)
    {
        if (staff.Empty is not null) return false;
        var series = Series.Of(network, leaf, staff, bounds.Start).All;
        var held = Series.CountBefore(series, leaf.Finished ?? network.AsOf);
        if (held == 0) return false;
        pass.Dates.Occurrences[leaf.Index] = series[..held];
        var start = leaf.Started is { } started ? Instant.Min(Actuals.Start(leaf, started), series[0].Start) : series[0].Start;
        var finish = leaf.Finished is { } finished ? Instant.Max(Actuals.Finish(leaf, finished), start) : series[held - 1].Finish;
        pass.Set(leaf, staff, start, finish, PlaceState.Placed, new Reason(StartReasonKind.Actual, -1, -1, start));
        return true;
    }

    private static Staff WithoutHolds(Staff staff) => staff with { Holds = [] };
}
