using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Places steps one after the other, each when all it needs is known: with the steps in order of the network this is the
/// forward pass, with timelines and an order of priority the serial pass.
/// </summary>
internal sealed class PlacingPass
{
    private readonly Network _network;
    private readonly int[] _order;
    private readonly SpanSteps _spans;
    private readonly Pinned _pinned;

    /// <param name="order">By item: its place in the order of links, for tasks that have to be reserved together.</param>
    public PlacingPass(Network network, int[] order, Placement placement, Staffing staffing)
    {
        _network = network;
        _order = order;
        Placement = placement;
        Staffing = staffing;
        Dates = new PassDates(network.Count);
        _spans = new SpanSteps(network, Dates);
        _pinned = new Pinned(network, this);
    }

    public PassDates Dates { get; }

    public Placement Placement { get; }

    public Staffing Staffing { get; }

    /// <summary>How the candidates for a place are ranked; the finish alone where null.</summary>
    public Func<Staff, Bounds, Rank?>? Ranking { get; init; }

    /// <summary>Places that were left for others, and from when on, where somebody looks for them.</summary>
    public List<(Staff Staff, Instant Since)>? Freed { get; init; }

    public void Process(int step)
    {
        var kind = StepGraph.KindOf(_network, step);
        if (kind == StepKind.Target) return;
        var entity = step % _network.Count;
        switch (kind)
        {
            case StepKind.Gate:
                ReserveBefore(entity);
                _spans.Gate(entity);
                break;
            case StepKind.Start or StepKind.Finish:
                _spans.Measure(entity);
                break;
            case StepKind.Place when Dates.State[entity] != PlaceState.Failed:
                Place(_network.Leaves[entity]!);
                break;
        }
    }

    public void Place(Leaf leaf)
    {
        if (leaf.IsLate)
        {
            PlaceLate(leaf);
            return;
        }

        ReserveBefore(leaf.Index);
        PlaceEarliest(leaf, PlaceState.Placed);
    }

    /// <summary>Gives a leaf its earliest place and books it.</summary>
    public void PlaceEarliest(Leaf leaf, PlaceState state)
    {
        var bounds = Bounds.Of(_network, Dates, leaf);
        if (_pinned.TryPlace(leaf, bounds)) return;
        if (bounds.FailedBy >= 0)
        {
            Dates.Fail(leaf.Index, $"waits for `{_network.PathOf(bounds.FailedBy)}`, which has no dates");
            return;
        }

        var staff = Dates.Staff[leaf.Index] ?? Choose(leaf, leaf.SpanMinutes, bounds);
        if (staff.Empty is not null)
            Dates.Fail(leaf.Index, NeverPlaced.Of(_network, leaf, staff, bounds.Start));
        else if (Placement.Earliest(staff, bounds.Start, bounds.Finish) is { } placed)
            Set(leaf, staff, placed.Start, placed.Finish, state, Why(staff, bounds, placed), WhereNothingIsLeft(staff, bounds, placed));
        else
            Dates.Fail(leaf.Index, NeverPlaced.Of(_network, leaf, staff, bounds.Start));
    }

    /// <param name="empty">Where it stands with nothing left of it; its start where null.</param>
    public void Set(Leaf leaf, Staff staff, Instant start, Instant finish, PlaceState state, Reason reason, Instant? empty = null)
    {
        // Of what an opportunity wins whole a point in time is left: at what it waited for, not at the next working minute.
        if (leaf is { DelayMinutes: < 0, IsTodo: true } && Delayed(leaf, start, finish) <= start) start = finish = empty ?? start;
        Book(leaf, staff, start, finish, 1);
        Dates.Staff[leaf.Index] = staff;
        Dates.Start[leaf.Index] = start;
        Dates.WorkFinish[leaf.Index] = finish;
        Dates.Finish[leaf.Index] = Delayed(leaf, start, finish);
        Dates.State[leaf.Index] = state;
        Dates.Reasons[leaf.Index] = reason;
    }

    /// <summary>Takes a booked leaf out again; its people stay chosen.</summary>
    /// <returns>What it had of people's limits.</returns>
    public List<ImmutableArray<WorkShare>>? Release(Leaf leaf)
    {
        var index = leaf.Index;
        var gave = Dates.Given.GetValueOrDefault(index);
        Book(leaf, Dates.Staff[index]!, Dates.Start[index], Dates.WorkFinish[index], -1);
        return gave;
    }

    /// <summary>Books a released leaf where it was, with what it had: others may have taken of the same limits since.</summary>
    private void BookAgain(Leaf leaf, List<ImmutableArray<WorkShare>>? gave)
    {
        var index = leaf.Index;
        var staff = Dates.Staff[index]!;
        var (start, finish) = TimeHeld(leaf, Dates.Start[index], Dates.WorkFinish[index]);
        Placement.Book(staff, start, finish, index);
        if (gave is null) return;
        foreach (var given in gave) Staffing.Count(staff, given, 1);
        Dates.Given.Add(index, gave);
    }

    /// <summary>Holds the people and equipment of a leaf, at each of its times where it is repeated; or lets them go (-1).</summary>
    private void Book(Leaf leaf, Staff staff, Instant start, Instant finish, int sign)
    {
        if (sign < 0 && Dates.Given.Remove(leaf.Index, out var gave))
        {
            foreach (var given in gave) Staffing.Count(staff, given, -1);
        }

        if (Dates.Occurrences[leaf.Index] is { } occurrences)
        {
            // Of thousands of times of which nobody takes notice none has to be looked at.
            if (!Placement.Counts(staff) && !Staffing.Counts(staff)) return;
            foreach (var (from, to) in occurrences) BookOne(leaf, leaf.Minutes, staff, from, to, sign);
            return;
        }

        var (first, last) = TimeHeld(leaf, start, finish);
        BookOne(leaf, leaf.RemainingMinutes, staff, first, last, sign);
    }

    /// <summary>What an opportunity wins sets people free earlier, and of a begun task only what is ahead counts.</summary>
    private (Instant Start, Instant Finish) TimeHeld(Leaf leaf, Instant start, Instant finish) =>
        (leaf.IsDoing ? Instant.Max(start, _network.AsOf) : start, leaf.DelayMinutes < 0 ? Delayed(leaf, start, finish) : finish);

    /// <summary>The finish with what is lost behind it, or won; nothing is won of what lies before as-of.</summary>
    private Instant Delayed(Leaf leaf, Instant start, Instant finish) => leaf.DelayMinutes == 0
        ? finish
        : Delays.Behind(finish, leaf.DelayMinutes, leaf.Calendar, leaf.IsDoing ? Instant.Max(start, _network.AsOf) : start);

    private void BookOne(Leaf leaf, long minutes, Staff staff, Instant start, Instant finish, int sign)
    {
        if (sign < 0)
        {
            Placement.Release(staff, start, finish);
            return;
        }

        Placement.Book(staff, start, finish, leaf.Index);
        if (Staffing.Limited(leaf, staff, minutes, start, finish) is not { } given) return;
        Staffing.Count(staff, given, 1);
        if (Dates.Given.TryGetValue(leaf.Index, out var known)) known.Add(given);
        else Dates.Given.Add(leaf.Index, [given]);
    }

    /// <summary>Moves a booked leaf as late as limits allow; it stays where that is no gain.</summary>
    public void MoveLate(Leaf leaf, LateLimits limits)
    {
        var index = leaf.Index;
        var staff = Dates.Staff[index]!;
        var start = Dates.Start[index];
        var gave = Release(leaf);
        var end = leaf.DelayMinutes > 0 && limits.End is { } limit ? leaf.Calendar.Subtract(limit, leaf.DelayMinutes) : limits.End;
        var placed = Placement.Latest(staff, limits.Start, end, start);
        if (placed is not { } late || late.Start <= start)
        {
            BookAgain(leaf, gave);
            return;
        }

        Set(leaf, staff, late.Start, late.Finish, PlaceState.Placed, limits.Reason);
        Freed?.Add((staff, start));
    }

    /// <summary>
    /// Moves a booked leaf back to its earliest place. Work of fixed duration takes of people's limits without heeding them, so
    /// that it may come out later than it was; it stays then, for those behind it have their places.
    /// </summary>
    public void MoveEarly(Leaf leaf)
    {
        var index = leaf.Index;
        var staff = Dates.Staff[index]!;
        var (start, finish) = (Dates.Start[index], Dates.WorkFinish[index]);
        var bounds = Bounds.Of(_network, Dates, leaf);
        var gave = Release(leaf);
        if (Placement.Earliest(staff, bounds.Start, bounds.Finish) is not { } placed || placed.Start > start || placed.Finish > finish)
        {
            BookAgain(leaf, gave);
            return;
        }

        Set(leaf, staff, placed.Start, placed.Finish, PlaceState.Placed, Why(staff, bounds, placed), WhereNothingIsLeft(staff, bounds, placed));
        if (placed.Start < start) Freed?.Add((staff, start));
    }

    public Staff Choose(Leaf leaf, long minutes, Bounds bounds) =>
        leaf.Demand.Choices.Length == 0 ? Staffing.Named(leaf, minutes) : ChooseAmong(leaf, minutes, bounds);

    private Staff ChooseAmong(Leaf leaf, long minutes, Bounds bounds)
    {
        return Staffing.Choose(leaf, minutes, Rank);

        Rank? Rank(Staff staff)
        {
            if (Ranking is not null) return Ranking(staff, bounds);
            return staff.Pace.FirstStart(bounds.Start) is { } start && staff.Pace.Finish(start) is { } finish ? new Rank(finish.Minutes, 0, start) : null;
        }
    }

    /// <summary>Late tasks that come before this one hold their earliest place first, those before them too.</summary>
    public void ReserveBefore(int entity)
    {
        if (_network.HasLateLinks) ReserveThose(entity);
    }

    private void ReserveThose(int entity)
    {
        List<Leaf>? found = null;
        Collect(entity);
        if (found is null) return;
        for (var i = 0; i < found.Count; i++) Collect(found[i].Index);
        found.Sort((a, b) => _order[a.Index].CompareTo(_order[b.Index]));
        foreach (var leaf in found)
        {
            Dates.State[leaf.Index] = PlaceState.Unknown;
            PlaceEarliest(leaf, PlaceState.Reserved);
        }

        void Collect(int target)
        {
            foreach (var number in _network.Incoming[target])
            {
                var link = _network.Links[number];
                if (!link.IsLate || Dates.State[link.From] != PlaceState.Unknown) continue;
                Dates.State[link.From] = PlaceState.Reserved;
                (found ??= []).Add(_network.Leaves[link.From]!);
            }
        }
    }

    /// <summary>Holds the earliest place of a late task until the tasks that it comes before are placed.</summary>
    public void Reserve(int item)
    {
        if (Dates.State[item] != PlaceState.Unknown) return;
        ReserveBefore(item);
        PlaceEarliest(_network.Leaves[item]!, PlaceState.Reserved);
    }

    private void PlaceLate(Leaf leaf)
    {
        var index = leaf.Index;
        Reserve(index);
        if (Dates.State[index] != PlaceState.Reserved) return;
        Dates.State[index] = PlaceState.Placed;
        if (LateLimits.Of(_network, Dates, leaf) is { } limits) MoveLate(leaf, limits);
    }

    /// <summary>A link to its finish holds it at its place.</summary>
    private static Instant WhereNothingIsLeft(Staff staff, Bounds bounds, Placed placed) =>
        bounds.Finish is not null && placed.Start > (staff.Pace.FirstStart(bounds.Start) ?? bounds.Start) ? placed.Start : placed.Since;

    /// <summary>A few numbers; <see cref="Bindings"/> makes the reason of them when somebody asks.</summary>
    private static Reason Why(Staff staff, Bounds bounds, Placed placed)
    {
        if (placed.Resource >= 0) return new Reason(StartReasonKind.ResourceBusy, placed.Task, placed.Resource, placed.Since);
        if (bounds.Finish is not null && placed.Start > (staff.Pace.FirstStart(bounds.Start) ?? bounds.Start))
            return new Reason(StartReasonKind.Link, bounds.FinishFrom, -1, placed.Start);
        return bounds.Reason;
    }
}
