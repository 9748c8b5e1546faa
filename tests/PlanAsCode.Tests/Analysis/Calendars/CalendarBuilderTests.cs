using System.Collections.Immutable;

namespace PlanAsCode.Tests.Analysis.Calendars;

public sealed class CalendarBuilderTests
{
    [Fact]
    public void Extending_merges_holidays_and_replaces_week_and_hours()
    {
        var germany = Given.Definition("germany", hours: "08:00-16:00", holidays: ["2026-01-01", "2026-05-01"]);
        var berlin = Given.Definition("berlin", extends: "germany", week: Given.EveryDay, holidays: ["2026-03-08"]);
        var calendar = Given.Calendar(berlin, germany);

        Assert.False(calendar.IsWorkingDay(Given.Date("2026-01-01")));
        Assert.False(calendar.IsWorkingDay(Given.Date("2026-03-08")));
        Assert.True(calendar.IsWorkingDay(Given.Date("2026-03-07")));
        Assert.Equal(Given.At("2026-03-07 08:00"), calendar.NextWorking(Given.At("2026-03-07")));
    }

    [Fact]
    public void Working_days_open_closed_days_and_beat_holidays_also_inherited_ones()
    {
        var parent = Given.Definition("parent", holidays: ["2026-04-01..2026-04-10"]);
        var child = Given.Definition("child", extends: "parent", workingDays: ["2026-04-02", "2026-04-04"]);
        var calendar = Given.Calendar(child, parent);

        Assert.Equal(
            [2, 4, 11 + 2],
            Enumerable.Range(1, 13).Where(day => calendar.IsWorkingDay(new DateOnly(2026, 4, day))));
        Assert.Equal(480, calendar.MinutesOf(Given.Date("2026-04-04")));
    }

    [Fact]
    public void Loops_of_extends_end()
    {
        var a = Given.Definition("a", extends: "b", holidays: ["2026-03-02"]);
        var b = Given.Definition("b", extends: "a", holidays: ["2026-03-03"]);

        Assert.Equal(Given.At("2026-03-04 09:00"), Given.Calendar(a, b).NextWorking(Given.At("2026-03-02")));
    }

    [Fact]
    public void Hours_by_day_say_the_week_where_nothing_else_does()
    {
        var saturdays = new[] { DayOfWeek.Friday, DayOfWeek.Saturday }.ToImmutableDictionary(day => day, _ => Given.Spans("10:00-14:00"));

        Assert.Equal(480, Given.Calendar(Given.Definition(hoursByDay: saturdays)).MinutesPerWeek);
    }

    [Fact]
    public void A_working_day_without_hours_of_its_own_has_those_of_the_first_that_has_some()
    {
        var weekdays = Given.MondayToFriday.ToImmutableDictionary(day => day, _ => Given.Spans("10:00-14:00"));

        Assert.Equal(6 * 240, Given.Calendar(Given.Definition(week: Given.EveryDay[..6], hoursByDay: weekdays)).MinutesPerWeek);
    }

    [Fact]
    public void Overlapping_holidays_and_touching_spans_count_once()
    {
        var calendar = Given.Calendar(hours: "09:00-12:00 12:00-14:00 13:00-17:00", holidays: ["2026-03-02..2026-03-04", "2026-03-03..2026-03-05", "2026-03-03"]);

        Assert.Equal(1, calendar.SpansOf(Given.Date("2026-03-06")).Length);
        Assert.Equal(480, calendar.MinutesBetween(Given.At("2026-03-02"), Given.At("2026-03-07")));
    }

    // Saturday has no hours of its own: it has those of the first day of the week that has some, Tuesday's and not Monday's.
    [Fact]
    public void Days_opened_have_the_hours_of_the_first_day_of_the_week_with_some()
    {
        var hours = new Dictionary<DayOfWeek, ImmutableArray<PlanAsCode.Model.Values.TimeSpanOfDay>>
        {
            [DayOfWeek.Monday] = Given.Spans("08:00-18:00"),
            [DayOfWeek.Tuesday] = Given.Spans("10:00-14:00"),
            [DayOfWeek.Wednesday] = Given.Spans("09:00-15:00"),
            [DayOfWeek.Thursday] = [],
        };
        var calendar = Given.Calendar(Given.Definition(
            week: [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], hoursByDay: ImmutableDictionary.CreateRange(hours), workingDays: ["2026-03-02", "2026-03-05", "2026-03-07"]));

        Assert.Equal([600, 240, 360, 240, 0, 240, 0], Enumerable.Range(2, 7).Select(day => calendar.MinutesOf(new DateOnly(2026, 3, day))));
    }

    // The week names no day that has hours: those of the first that is said, else nine to five.
    [Theory]
    [InlineData("10:00-14:00", 240)]
    [InlineData("", 480)]
    public void A_week_of_days_without_hours_opens_by_those_of_others(string monday, int minutes)
    {
        var hours = ImmutableDictionary.CreateRange([KeyValuePair.Create(DayOfWeek.Monday, Given.Spans(monday)), KeyValuePair.Create(DayOfWeek.Sunday, Given.Spans(""))]);
        var calendar = Given.Calendar(Given.Definition(week: [DayOfWeek.Sunday], hoursByDay: hours, workingDays: ["2026-03-07"]));

        Assert.Equal((minutes, 0), (calendar.MinutesOf(Given.Date("2026-03-07")), calendar.MinutesOf(Given.Date("2026-03-08"))));
    }
}
