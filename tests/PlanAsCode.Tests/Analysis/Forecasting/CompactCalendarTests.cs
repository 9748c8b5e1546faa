using CsCheck;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>A calendar laid out for a window of time says what the calendar says, in the window and outside of it.</summary>
public sealed class CompactCalendarTests
{
    private const int WindowDays = 60;

    private static readonly long First = Instant.StartOf(new(2026, 2, 16)).Minutes;

    [Theory]
    [InlineData("week: mon-fri, hours: 8h")]
    [InlineData("week: mon-sat, hours: [09:00-12:00, 13:00-18:00], holidays: [2026-03-10..2026-03-20, 2026-04-03]")]
    [InlineData("week: mon-sun, hours: 24h")]
    [InlineData("week: mon, hours: [06:00-06:20, 08:00-08:01, 23:00-24:00]")]
    public void Counts_and_moves_as_the_calendar_does(string calendar)
    {
        var analysis = Fixture.Parse($"calendars: {{c: {{{calendar}}}}}\nprojects: {{p: {{calendar: c}}}}\n").Analyse();
        var exact = analysis.Calendars.For(analysis.Plan.Projects["p"]);
        var compact = new CompactCalendar(exact, new Instant(First).DayNumber, WindowDays);
        Gen.Select(Gen.Int[-20 * 1440, (WindowDays + 20) * 1440], Gen.OneOf(Gen.Int[-3, 3], Gen.Int[-6000, 6000])).SampleSeeded((offset, minutes) => Check(exact, compact, First + offset, minutes), iter: 1000);
        foreach (var edge in new[] { 0, 1, 539, 540, 541, WindowDays * 1440 })
        {
            for (var minutes = -2; minutes <= 2; minutes++) Check(exact, compact, First + edge - 1, minutes);
        }
    }

    private static void Check(WorkingCalendar exact, CompactCalendar compact, long at, int minutes)
    {
        var instant = new Instant(at);
        Assert.Equal(exact.MinutesBefore(instant) - exact.MinutesBefore(new Instant(First)), compact.MinutesBefore(at));
        var next = exact.StartOfMinute(exact.MinutesBefore(instant))!.Value;
        Assert.Equal(next.Minutes, compact.NextWorking(at));
        Assert.Equal((minutes < 0 ? exact.Subtract(instant, -minutes) : exact.Add(instant, minutes))!.Value.Minutes, compact.Add(at, minutes));
    }

    // Ten working days of 8 h from Monday 2026-03-02, 9:00 on; they end on Friday 2026-03-13, 17:00.
    [Theory]
    [InlineData(0, "03-13 17:00")]
    [InlineData(480, "03-16 17:00")]
    [InlineData(-480, "03-12 17:00")]
    [InlineData(-4320, "03-02 17:00")]
    [InlineData(-4799, "03-02 09:01")]
    [InlineData(-4800, "03-02 09:00")]
    [InlineData(-9600, "03-02 09:00")]
    public void What_is_won_takes_nothing_of_the_time_before_the_floor(int delay, string expected)
    {
        var calendar = new CompactCalendar(WorkingCalendar.Default, new Instant(First).DayNumber, WindowDays);
        var finish = calendar.Behind(At("03-13 17:00"), delay, At("03-02 09:00"));
        Assert.Equal(expected, $"{new Instant(finish).Date:MM-dd} {TimeSpan.FromMinutes(finish % 1440):hh\\:mm}");
    }

    [Fact]
    public void What_never_ends_is_not_delayed()
    {
        var calendar = new CompactCalendar(WorkingCalendar.Default, new Instant(First).DayNumber, WindowDays);
        Assert.Equal(CompactCalendar.Never, calendar.Behind(CompactCalendar.Never, 480, 0));
        Assert.Equal(CompactCalendar.Never, calendar.Add(Instant.EndOf(DateOnly.MaxValue).Minutes, 1));
    }

    private static long At(string text) =>
        Instant.StartOf(DateOnly.ParseExact($"2026-{text[..5]}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Minutes
        + (60 * int.Parse(text[6..8], System.Globalization.CultureInfo.InvariantCulture)) + int.Parse(text[9..], System.Globalization.CultureInfo.InvariantCulture);
}
