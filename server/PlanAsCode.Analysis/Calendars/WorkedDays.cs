using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>The working minutes of a stretch of time, day by day, in order; only days with some.</summary>
internal static class WorkedDays
{
    private const int UsualDays = 128;

    public static ImmutableArray<DayMinutes> Between(WorkingCalendar calendar, Instant from, Instant to)
    {
        var most = Math.Max(0, to.DayNumber - from.DayNumber + 1);
        Span<DayMinutes> days = most <= UsualDays ? stackalloc DayMinutes[UsualDays] : new DayMinutes[most];
        var count = 0;
        var last = calendar.MinutesBefore(to);
        for (var number = calendar.MinutesBefore(from); number < last && calendar.StartOfMinute(number) is { } start;)
        {
            var midnight = Instant.EndOf(start.Date);
            var next = midnight < to ? calendar.MinutesBefore(midnight) : last;
            days[count++] = new DayMinutes(start.Date, (int)(next - number));
            number = next;
        }

        return ImmutableArray.Create<DayMinutes>(days[..count]);
    }
}
