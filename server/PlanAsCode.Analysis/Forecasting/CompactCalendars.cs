using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>All calendars of a forecast, each laid out once over the time that its runs will take.</summary>
internal sealed class CompactCalendars
{
    private const int MostDays = 40_000;

    private readonly Dictionary<WorkingCalendar, CompactCalendar> _known = [];
    private readonly int _firstDay;
    private readonly int _days;

    /// <summary>From a month before the first date of the plan to twice its length behind the last.</summary>
    public CompactCalendars(SchedulePasses passes)
    {
        var (first, last) = (passes.Network.AsOf.Minutes, passes.Network.AsOf.Minutes);
        for (var item = 0; item < passes.Network.ItemCount; item++)
        {
            if (passes.Network.IsSpan(item) || !passes.Dates.IsKnown(item)) continue;
            first = Math.Min(first, passes.Early.Start[item].Minutes);
            last = Math.Max(last, passes.Dates.Finish[item].Minutes);
        }

        _firstDay = Math.Max(0, new Instant(first).DayNumber - 31);
        _days = (int)Math.Min(Math.Min(MostDays, Stretch.Days - _firstDay), (3 * ((last - first) / Instant.MinutesPerDay)) + 400);
        foreach (var calendar in passes.Network.CalendarOf.Distinct()) Of(calendar);
    }

    /// <summary>The calendar of an item or project; safe from several threads.</summary>
    public CompactCalendar Known(WorkingCalendar calendar) => _known[calendar];

    /// <summary>Any calendar; from one thread.</summary>
    public CompactCalendar Of(WorkingCalendar calendar)
    {
        if (!_known.TryGetValue(calendar, out var compact)) _known[calendar] = compact = new CompactCalendar(calendar, _firstDay, _days);
        return compact;
    }
}
