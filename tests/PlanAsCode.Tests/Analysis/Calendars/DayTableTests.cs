using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Tests.Analysis.Calendars;

/// <summary>A table says what its calendar says on the days that it holds, and nothing on others. Days are numbered from Monday 0001-01-01.</summary>
public sealed class DayTableTests
{
    private static readonly WeekHours Week = WeekHours.Standard;

    // 32 days before and 256 after the first day asked for.
    [Fact]
    public void Holds_more_days_after_the_one_asked_for_than_before_it() => Check(Around(1000), 968, 1257);

    // It had 289 days and holds 290 with the new one: as many again behind it.
    [Fact]
    public void Grows_ahead_by_as_many_days_as_it_has() => Check(Around(1257, Around(1000)), 968, 1548);

    [Fact]
    public void Grows_back_by_as_many_days_as_it_has() => Check(Around(900, Around(1000)), 543, 1257);

    [Fact]
    public void Stays_as_it_is_around_a_day_that_it_has() => Check(Around(1100, Around(1000)), 968, 1257);

    [Fact]
    public void Ends_where_time_begins_and_ends()
    {
        Check(Around(10), 0, 267);
        Check(Around(Stretch.Days - 5), Stretch.Days - 37, Stretch.Days);
    }

    // 968 up to 17,352 are 16,384 days.
    [Fact]
    public void There_is_none_of_too_many_days()
    {
        Check(Around(9159, Around(1000)), 968, 17_352);
        Assert.Null(DayTable.Around(9160, Around(1000), Week.On, Week.MinutesBeforeDay));
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void There_is_none_of_too_many_kinds_of_days(int kinds, bool isThere)
    {
        var hours = Enumerable.Range(1, kinds).Select(minutes => DayHours.Of([new TimeSpanOfDay(0, minutes)])).ToArray();
        var before = new long[2001];
        for (var day = 0; day < 2000; day++) before[day + 1] = before[day] + hours[day % kinds].Minutes;

        var table = DayTable.Around(1000, null, day => hours[day % kinds], day => before[day]);

        Assert.Equal(isThere, table is not null);
        if (table is null) return;
        Assert.True(table.TryMinutesBefore(1200, 1440, out var minutes));
        Assert.Equal(before[1201], minutes);
    }

    private static DayTable Around(int day, DayTable? known = null) => DayTable.Around(day, known, Week.On, Week.MinutesBeforeDay)!;

    private static void Check(DayTable table, int first, int end)
    {
        for (var day = Math.Max(0, first - 2); day < Math.Min(end + 2, Stretch.Days); day++)
        {
            var isInside = day >= first && day < end;
            Assert.Equal(isInside, table.TryMinutesBefore(day, 11 * 60, out var before));
            Assert.Equal(isInside ? Week.MinutesBeforeDay(day) + Week.On(day).MinutesBefore(11 * 60) : 0, before);
        }

        var (firstMinute, endMinute) = (Week.MinutesBeforeDay(first), Week.MinutesBeforeDay(end));
        for (var number = firstMinute; number < endMinute; number += Math.Max(1, Math.Min(61, endMinute - 1 - number)))
        {
            var (day, minute) = Week.Locate(number);
            Assert.True(table.TryStartOfMinute(number, out var start));
            Assert.Equal(new Instant(((long)day * Instant.MinutesPerDay) + Week.On(day).StartOfMinute(minute)), start);
        }

        Assert.False(table.TryStartOfMinute(firstMinute - 1, out _));
        Assert.False(table.TryStartOfMinute(endMinute, out _));
    }
}
