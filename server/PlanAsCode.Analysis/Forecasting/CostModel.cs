using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// What each project costs in a run, in minor units: the planned cost, but for the tasks whose time is drawn and for equipment,
/// which is held as long as the run takes. Several people of one task share its time as in the plan.
/// </summary>
internal sealed class CostModel
{
    private readonly ForecastSetup _setup;
    private readonly Network _network;
    private readonly ResourceRates _rates;
    private readonly WorkspaceCurrency _currency;
    private readonly MinuteRate[] _ofTime;
    private readonly MinuteRate[] _ofEffort;
    private readonly long?[] _constant;
    private readonly CostedLeaf[] _leaves;

    public CostModel(ForecastSetup setup)
    {
        _setup = setup;
        _network = setup.Network;
        _rates = new ResourceRates(_network.Plan, _network.Calendars);
        _currency = new WorkspaceCurrency(_network.Plan.Workspace);
        MinorUnit = _currency.MinorUnitsOfOne;
        _ofTime = Array.ConvertAll(_network.Resources.All, resource => RateOf(resource, 1));
        _ofEffort = Array.ConvertAll(_network.Resources.All, resource => RateOf(resource, resource.Efficiency));
        _constant = Array.ConvertAll(_network.Projects, project => setup.PlanCosts.ByPath.GetValueOrDefault(project.Path) is { } cost ? (long?)(cost.Amount * MinorUnit) : null);
        _leaves = [.. Costed()];
        foreach (var leaf in _leaves) _constant[leaf.Project] -= leaf.Planned;
    }

    /// <summary>Minor units of one unit of the currency.</summary>
    public decimal MinorUnit { get; }

    /// <summary>False where the plan itself has no cost, or one that cannot be reckoned.</summary>
    public bool Knows(int project) => _constant[project] is not null;

    /// <summary>Null where there is no exchange rate.</summary>
    public decimal? FactorOf(string currency) => _currency.FactorOf(currency);

    public Money MoneyOf(decimal minorUnits) => _currency.Round(minorUnits / MinorUnit);

    public void Fill(RunDraws draws, RunDates dates, long[] costs)
    {
        for (var project = 0; project < costs.Length; project++) costs[project] = (_constant[project] ?? 0) + draws.RiskCosts[project];
        foreach (var leaf in _leaves)
        {
            var ahead = draws.Ahead[leaf.Item];
            var more = ahead < 0 ? 0 : ahead - leaf.PlanAhead;
            foreach (ref readonly var booking in leaf.Bookings.AsSpan()) costs[leaf.Project] += CostOf(leaf, booking, more, dates);
        }
    }

    private long CostOf(CostedLeaf leaf, in CostedBooking booking, long more, RunDates dates)
    {
        if (booking.Units > 0)
        {
            if (dates.Finish[leaf.Item] >= CompactCalendar.Never) return booking.Planned;
            var held = leaf.Calendar.MinutesBefore(dates.WorkFinish[leaf.Item]) - leaf.Calendar.MinutesBefore(dates.Start[leaf.Item]);
            return _ofTime[booking.Resource].For(held * booking.Units);
        }

        var resource = dates.Staff[leaf.Item] is { } staff && booking.Place < staff.People.Length ? staff.People[booking.Place].Person : booking.Resource;
        if (more == 0 && resource == booking.Resource) return booking.Planned;
        var minutes = booking.Minutes + (long)Math.Round(booking.PerMinute * more);
        return (leaf.IsEffort ? _ofEffort : _ofTime)[resource].For(minutes);
    }

    private IEnumerable<CostedLeaf> Costed()
    {
        var drawn = _setup.Tasks.Select(task => task.Item).ToHashSet();
        var indexOf = _network.Resources.All.Select((resource, index) => (resource.Path, index)).ToDictionary(one => one.Path, one => one.index, StringComparer.Ordinal);
        for (var item = 0; item < _network.ItemCount; item++)
        {
            if (_network.Leaves[item] is not { IsDropped: false, IsDone: false, IsRepeated: false } leaf || !_setup.Passes.Dates.IsKnown(item) || !Knows(leaf.Project)) continue;
            if (!drawn.Contains(item) && leaf.Demand is { Equipment.Length: 0, Choices.Length: 0 }) continue;
            var bookings = Bookings(leaf, indexOf).ToArray();
            if (bookings.Length > 0)
                yield return new CostedLeaf(item, leaf.Project, leaf.Kind == LeafKind.Effort, PlanAhead(leaf), _setup.Calendars.Of(leaf.Calendar), bookings);
        }
    }

    private long PlanAhead(Leaf leaf)
    {
        if (leaf.Kind != LeafKind.Elapsed) return _setup.PlanAhead[leaf.Index];
        var start = _setup.Passes.Dates.Start[leaf.Index];
        return Elapsed(leaf, leaf.IsPartAhead ? Instant.Max(start, _network.AsOf) : start);
    }

    private long Elapsed(Leaf leaf, Instant from) => _setup.Passes.Dates.WorkFinish[leaf.Index].Minutes - from.Minutes;

    private IEnumerable<CostedBooking> Bookings(Leaf leaf, Dictionary<string, int> indexOf)
    {
        var place = 0;
        var all = leaf.Kind switch
        {
            LeafKind.Effort => Math.Max(leaf.Minutes, leaf.RemainingMinutes),
            LeafKind.Elapsed => Elapsed(leaf, _setup.Passes.Dates.Start[leaf.Index]),
            _ => leaf.SpanMinutes,
        };
        foreach (var booking in _setup.Schedule.Find(leaf.Item.Path)?.Bookings ?? [])
        {
            var planned = _setup.PlanCosts.ByBooking.TryGetValue((leaf.Item.Path, booking.Resource), out var cost) ? (long)(cost.Amount * MinorUnit) : 0;
            var minutes = leaf.Kind == LeafKind.Effort ? booking.EffortMinutes : booking.TimeMinutes;
            yield return new CostedBooking(place++, indexOf[booking.Resource], booking.Units, planned, minutes, all > 0 ? (double)minutes / all : 0);
        }
    }

    private MinuteRate RateOf(Resource resource, decimal efficiency) =>
        _rates.Of(resource) is { } rate && _currency.FactorOf(rate.Money.Currency) is { } factor
            ? new MinuteRate(rate.Money.Amount * factor * MinorUnit, efficiency * _rates.MinutesOf(rate.Per))
            : new MinuteRate(0, 1);
}

/// <summary>A task whose cost differs from run to run.</summary>
/// <param name="PlanAhead">The minutes ahead at which each booking costs what is planned.</param>
internal sealed record CostedLeaf(int Item, int Project, bool IsEffort, long PlanAhead, CompactCalendar Calendar, CostedBooking[] Bookings)
{
    public long Planned { get; } = Bookings.Sum(booking => booking.Planned);
}

/// <summary>One person or piece of equipment of a task.</summary>
/// <param name="Place">Its place among those who do the task.</param>
/// <param name="Units">Of equipment; 0 for people.</param>
/// <param name="Planned">Its planned cost, in minor units.</param>
/// <param name="Minutes">Its planned effort, or time where the task has a duration.</param>
/// <param name="PerMinute">Its part of each minute more.</param>
internal readonly record struct CostedBooking(int Place, int Resource, int Units, long Planned, long Minutes, double PerMinute);
