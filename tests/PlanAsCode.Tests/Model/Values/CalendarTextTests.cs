using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Tests.Model.Values;

/// <summary>Weekdays, hours of a day and recurrences.</summary>
public sealed class CalendarTextTests
{
    private const string Days = "write mon, tue, wed, thu, fri, sat, sun, or a span such as `mon-fri`";

    [Theory]
    [InlineData("mon", "Monday")]
    [InlineData("mon-fri", "Monday Tuesday Wednesday Thursday Friday")]
    [InlineData("mon - wed", "Monday Tuesday Wednesday")]
    [InlineData("sun-thu", "Sunday Monday Tuesday Wednesday Thursday")]
    [InlineData("fri-mon", "Friday Saturday Sunday Monday")]
    [InlineData("mon, wed,fri", "Monday Wednesday Friday")]
    [InlineData("mon-tue, thu-fri", "Monday Tuesday Thursday Friday")]
    [InlineData("", $"an empty text is no day of the week; {Days}")]
    [InlineData("mon, mon", "`mon, mon` names mon twice")]
    [InlineData("mon-wed, tue", "`mon-wed, tue` names tue twice")]
    [InlineData("moon-fri", $"`moon-fri` is no day of the week; {Days}")]
    [InlineData("mon-wed-fri", $"`mon-wed-fri` is no day of the week; {Days}")]
    [InlineData("mon–fri", "`mon–fri`: digits, dashes and dots are the plain ones of the keyboard; write `mon-fri`")]
    [InlineData("Mon-Fri", "`Mon-Fri`: only small letters are used here; write `mon-fri`")]
    [InlineData("monday", "`monday`: days are written mon, tue, wed, thu, fri, sat, sun; write `mon`")]
    [InlineData("mo-fr", "`mo-fr`: days are written mon, tue, wed, thu, fri, sat, sun; write `mon-fri`")]
    [InlineData("mon..fri", "`mon..fri`: spans have `-` and lists `,`; write `mon-fri`")]
    [InlineData("mon tue", "`mon tue`: spans have `-` and lists `,`; write `mon, tue`")]
    public void Reads_weekdays(string text, string expected)
    {
        var days = WeekdaysText.Read(text);
        Assert.Equal(expected, days.Ok ? string.Join(' ', days.Value) : days.Problem);
    }

    [Theory]
    [InlineData("sun-thu", "sun-thu")]
    [InlineData("mon,tue", "mon, tue")]
    [InlineData("mon,wed,fri", "mon, wed, fri")]
    [InlineData("mon-sun", "mon-sun")]
    public void Writes_weekdays(string text, string expected) => Assert.Equal(expected, WeekdaysText.ToText(WeekdaysText.Read(text).Value));

    [Theory]
    [InlineData("8h", "09:00-17:00")]
    [InlineData("9h", "09:00-18:00")]
    [InlineData("7.5h", "09:00-16:30")]
    [InlineData("450min", "09:00-16:30")]
    [InlineData("15h", "09:00-24:00")]
    [InlineData("16h", "08:00-24:00")]
    [InlineData("24h", "00:00-24:00")]
    [InlineData("09:00-17:00", "09:00-17:00")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    [InlineData("09:00-12:00, 13:00-18:00", "09:00-12:00, 13:00-18:00")]
    [InlineData("09:00 - 12:00,12:00 - 13:00", "09:00-12:00, 12:00-13:00")]
    [InlineData("0h", "`0h` is no working time; leave the day out of `week` instead")]
    [InlineData("25h", "`25h` is more than a day has")]
    [InlineData("7.001h", "`7.001h` is not a whole number of minutes")]
    [InlineData("1d", "`1d` is not counted in hours; write `8h`, `09:00-17:00` or `09:00-12:00, 13:00-18:00`")]
    [InlineData("09:00-09:00", "`09:00-09:00` is empty; write `8h`, `09:00-17:00` or `09:00-12:00, 13:00-18:00`")]
    [InlineData("22:00-06:00", "`22:00-06:00` ends before it begins; a span that passes midnight is written `00:00-06:00, 22:00-24:00`")]
    [InlineData("18:00-00:00", "`18:00-00:00` ends before it begins; a span that passes midnight is written `18:00-24:00`")]
    [InlineData("13:00-18:00, 09:00-12:00", "`09:00-12:00` begins before the span in front of it ends; write spans in order, without overlap")]
    [InlineData("09:00-13:00, 12:00-18:00", "`12:00-18:00` begins before the span in front of it ends; write spans in order, without overlap")]
    [InlineData("09:00-25:00", "`25:00` is no time; times go from `00:00` to `24:00`")]
    [InlineData("09:00", "`09:00` is no span of a day; write `8h`, `09:00-17:00` or `09:00-12:00, 13:00-18:00`")]
    [InlineData("", "an empty text is no working time; write `8h`, `09:00-17:00` or `09:00-12:00, 13:00-18:00`")]
    [InlineData("9:00-17:00", "`9:00-17:00`: a time has two digits each for hour and minute; write `09:00-17:00`")]
    [InlineData("9-17", "`9-17`: a time has two digits each for hour and minute; write `09:00-17:00`")]
    [InlineData("9am-5pm", "`9am-5pm`: a time has two digits each for hour and minute; write `09:00-17:00`")]
    [InlineData("09:00–17:00", "`09:00–17:00`: digits, dashes and dots are the plain ones of the keyboard; write `09:00-17:00`")]
    [InlineData("8 hours", "`8 hours`: the unit is written `h`; write `8h`")]
    [InlineData("7,5h", "`7,5h`: decimals have a point, not a comma; write `7.5h`")]
    public void Reads_hours_of_a_day(string text, string expected)
    {
        var spans = DaySpansText.Read(text);
        Assert.Equal(expected, spans.Ok ? DaySpansText.ToText(spans.Value) : spans.Problem);
        Assert.Equal(spans.Ok ? "" : "invalid-value", spans.Rule);
    }

    [Theory]
    [InlineData("every 1w on mon until 2026-06-30", "every 1w on mon until 2026-06-30")]
    [InlineData("every 2w", "every 2w")]
    [InlineData("every 1d", "every 1d")]
    [InlineData("every 1mo until 2026-q2", "every 1mo until 2026-06-30")]
    [InlineData("every 2 w on fri", "every 2w on fri")]
    [InlineData("", "an empty text does not say how to repeat; write `every 1w on mon until 2026-06-30` (`on` and `until` may be left out)")]
    [InlineData("often", "`often` does not say how to repeat; write `every 1w on mon until 2026-06-30` (`on` and `until` may be left out)")]
    [InlineData("every 2h", "`2h` is no period; write a whole number from 1 to 1000 of d, w, mo, q or y")]
    [InlineData("every 0w", "`0w` is no period; write a whole number from 1 to 1000 of d, w, mo, q or y")]
    [InlineData("every 1.5w", "`1.5w` is no period; write a whole number from 1 to 1000 of d, w, mo, q or y")]
    [InlineData("every 1d on mon", "`every 1d on mon` repeats by days and names a weekday; write `every 1w on mon`")]
    [InlineData("every 1w on mon, wed", "`mon, wed` is more than a day; one such as `mon` is wanted here")]
    [InlineData("every 1w until 2026-02-30", "`2026-02-30` is no day: February 2026 has 28 days")]
    [InlineData("every 1w until 2026-06-30 14:00", "`2026-06-30 14:00` has a time; `until` names a last day")]
    [InlineData("weekly", "`weekly`: a period is a number and a unit; write `every 1w`")]
    [InlineData("weekly on mon", "`weekly on mon`: a period is a number and a unit; write `every 1w on mon`")]
    [InlineData("every week", "`every week`: a period is a number and a unit; write `every 1w`")]
    [InlineData("every monday", "`every monday`: a period is a number and a unit; write `every 1w on mon`")]
    [InlineData("every 2 weeks on mon", "`every 2 weeks on mon`: the unit is written `w`; write `every 2w on mon`")]
    [InlineData("every 1w on Monday", "`Monday`: only small letters are used here, days are written mon, tue, wed, thu, fri, sat, sun; write `mon`")]
    public void Reads_recurrences(string text, string expected)
    {
        var recurrence = RecurrenceText.Read(text);
        Assert.Equal(expected, recurrence.Ok ? RecurrenceText.ToText(recurrence.Value) : recurrence.Problem);
    }

    [Fact]
    public void A_recurrence_offers_its_whole_text_instead() => Assert.Equal(
        "every 1w on mon until 2026-06-30", RecurrenceText.Read("every 1w on Monday until 2026-06-30").Instead);
}
