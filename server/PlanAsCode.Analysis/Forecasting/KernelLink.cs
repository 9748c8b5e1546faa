using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>A link as <see cref="LogicEngine"/> follows it.</summary>
internal readonly struct KernelLink(NetworkLink link, CompactCalendar calendar)
{
    private static readonly long End = Instant.EndOf(DateOnly.MaxValue).Minutes;

    /// <summary>The end that it leads from.</summary>
    public int By { get; } = RunDates.EndOf(link.From, link.FromFinish);

    public bool BindsStart { get; } = link.BindsStart;

    private readonly int _from = link.From;
    private readonly bool _fromFinish = link.FromFinish;
    private readonly bool _isElapsed = link.IsElapsed;
    private readonly long _lag = link.Lag;
    private readonly CompactCalendar _calendar = calendar;

    /// <summary>What it demands of the successor.</summary>
    public long Bound(RunDates dates)
    {
        var at = (_fromFinish ? dates.Finish : dates.Start)[_from];
        if (_lag == 0 || at >= CompactCalendar.Never) return at;
        if (_isElapsed) return Math.Clamp(at + _lag, 0, End);
        var moved = _calendar.Add(at, _lag);
        return moved < CompactCalendar.Never ? moved : _lag > 0 ? End : 0;
    }
}
