using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Puts what the passes found into one record a task.</summary>
internal sealed class TaskResults
{
    private readonly Network _network;
    private readonly PassDates _early;
    private readonly LateDates _late;
    private readonly PassDates _dates;
    private readonly long?[] _total;
    private readonly long?[] _free;
    private readonly bool[] _driving;
    private readonly ShownDates _shown;
    private readonly BookingBook _scheduled;
    private readonly BookingBook _logic;

    private readonly KnownBookings? _known;

    /// <param name="known">Bookings of the schedule before an edit; null where there is none.</param>
    public TaskResults(Network network, StepOrder steps, PassDates early, LateDates late, PassDates dates, KnownBookings? known)
    {
        _known = known;
        _network = network;
        _early = early;
        _late = late;
        _dates = dates;
        _total = Floats.Total(network, early, late);
        _free = Floats.Free(network, early, late, _total);
        Reasons = new ReasonBook(new Bindings(network, dates));
        _driving = Driving.Of(Reasons.Bindings);
        _shown = new ShownDates(network, dates, steps.Position);
        _scheduled = new BookingBook(network, dates);
        _logic = new BookingBook(network, early);
    }

    public ReasonBook Reasons { get; }

    public ImmutableArray<TaskDates> Tasks()
    {
        var tasks = new TaskDates[_network.ItemCount];
        var below = new List<TaskDates>();
        for (var item = tasks.Length - 1; item >= 0; item--)
        {
            if (_network.Leaves[item] is { } leaf)
            {
                tasks[item] = _dates.State[item] == PlaceState.Placed && !leaf.IsDropped ? Scheduled(leaf) : Without(leaf);
                continue;
            }

            below.Clear();
            foreach (var child in _network.Children[item]) below.Add(tasks[child]);
            tasks[item] = GroupSpan.Of(_network.Items[item], _network.CalendarOf[item], below);
        }

        return ImmutableArray.Create(tasks);
    }

    private TaskDates Scheduled(Leaf leaf)
    {
        var index = leaf.Index;
        var (start, finish) = (_dates.Start[index], _dates.Finish[index]);
        var done = Actuals.DonePercent(leaf);
        var effort = _scheduled.EffortMinutes(leaf);
        var (bookings, demand) = _known?.Of(leaf) ?? default;
        var duration = leaf.Calendar.MinutesBetween(start, finish);
        return new TaskDates
        {
            Path = leaf.Item.Path,
            Item = leaf.Item,
            Status = leaf.Status,
            Start = start,
            Finish = finish,
            StartDate = _shown.Start(index),
            FinishDate = _shown.Finish(index),
            EarlyStart = _early.Start[index],
            EarlyFinish = _early.Finish[index],
            LateStart = _late.LateStart[index],
            LateFinish = _late.LateFinish[index],
            TotalFloatMinutes = _total[index],
            FreeFloatMinutes = _free[index],
            IsCritical = _total[index] <= 0,
            IsDriving = _driving[index],
            EffortMinutes = effort,
            DurationMinutes = duration,
            DonePercent = done,
            Weights = DoneWeights.OfLeaf(leaf, effort, duration + (leaf.Kind == LeafKind.Duration ? leaf.UndatedMinutes : 0), done),
            IsOnlyRepeats = leaf.IsRepeated,
            Books = (_scheduled, _logic),
            Bookings = bookings,
            Demand = demand,
            Held = _dates.Held.TryGetValue(index, out var held) ? ImmutableArray.Create(held) : [],
            Occurrences = _dates.Occurrences[index] is { } times ? ImmutableArray.Create(times) : [],
            Reasons = Reasons,
            Number = index,
        };
    }

    private TaskDates Without(Leaf leaf) => new()
    {
        Path = leaf.Item.Path,
        Item = leaf.Item,
        Status = leaf.Status,
        IsScheduled = false,
        WhyNot = leaf.IsDropped ? "is dropped" : _dates.WhyNot[leaf.Index]?.Why ?? "waits for what has no dates",
        Remedy = leaf.IsDropped ? null : _dates.WhyNot[leaf.Index]?.Remedy,
        DonePercent = Actuals.DonePercent(leaf),
        Weights = leaf.IsDropped ? default : DoneWeights.OfLeaf(leaf, leaf.Kind == LeafKind.Effort ? leaf.Minutes : null, leaf.Minutes, Actuals.DonePercent(leaf)),
    };
}
