using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Tests.Model.Values;

/// <summary>Texts to dates; weeks are those of ISO 8601 (2026 has 53 of them: 1 January 2026 is a Thursday).</summary>
public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-03-02", "2026-03-02..2026-03-02")]
    [InlineData(" 2026-03-02\t", "2026-03-02..2026-03-02")]
    [InlineData("2024-02-29", "2024-02-29..2024-02-29")]
    [InlineData("2026-03-02 14:00", "2026-03-02..2026-03-02 at 840")]
    [InlineData("2026-03-02T14:00", "2026-03-02..2026-03-02 at 840")]
    [InlineData("2026-03-02t00:00", "2026-03-02..2026-03-02 at 0")]
    [InlineData("2026-03-02   09:05", "2026-03-02..2026-03-02 at 545")]
    [InlineData("2026-03-02 24:00", "2026-03-02..2026-03-02 at 1440")]
    [InlineData("2026-w10", "2026-03-02..2026-03-08")]
    [InlineData("2026-W10", "2026-03-02..2026-03-08")]
    [InlineData("2026-w01", "2025-12-29..2026-01-04")]
    [InlineData("2026-w53", "2026-12-28..2027-01-03")]
    [InlineData("2026-03", "2026-03-01..2026-03-31")]
    [InlineData("2024-02", "2024-02-01..2024-02-29")]
    [InlineData("2026-q1", "2026-01-01..2026-03-31")]
    [InlineData("2026-Q4", "2026-10-01..2026-12-31")]
    [InlineData("2026-h1", "2026-01-01..2026-06-30")]
    [InlineData("2026-h2", "2026-07-01..2026-12-31")]
    [InlineData("2026", "2026-01-01..2026-12-31")]
    [InlineData("0001", "0001-01-01..0001-12-31")]
    [InlineData("0001-w01", "0001-01-01..0001-01-07")]
    [InlineData("9999-12-31 24:00", "9999-12-31..9999-12-31 at 1440")]
    [InlineData("9999-w52", "9999-12-27..9999-12-31")]
    public void Reads_every_form(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("2026-02-30", "`2026-02-30` is no day: February 2026 has 28 days")]
    [InlineData("2026-04-31", "`2026-04-31` is no day: April 2026 has 30 days")]
    [InlineData("2026-04-00", "`2026-04-00` is no day: April 2026 has 30 days")]
    [InlineData("2026-13-01", "`2026-13-01` is no day: months go from 01 to 12")]
    [InlineData("2026-13", "`2026-13` is no month: months go from 01 to 12")]
    [InlineData("2025-w53", "`2025-w53` does not exist: 2025 has the weeks w01 to w52")]
    [InlineData("2026-w00", "`2026-w00` does not exist: 2026 has the weeks w01 to w53")]
    [InlineData("2026-q5", "`2026-q5` does not exist: a year has the quarters q1 to q4")]
    [InlineData("2026-h3", "`2026-h3` does not exist: a year has the halves h1 and h2")]
    [InlineData("0000-01-01", "`0000-01-01` has the year 0; years go from 0001 to 9999")]
    [InlineData("2026-03-02 24:01", "`24:01` is no time; times go from `00:00` to `24:00`")]
    [InlineData("2026-03-02 25:00", "`25:00` is no time; times go from `00:00` to `24:00`")]
    [InlineData("2026-03-02..2026-03-06", "`2026-03-02..2026-03-06` is a range; one date is wanted here, such as `2026-03-02`")]
    [InlineData("2026-w10 14:00", "`2026-w10 14:00` has a time, but is not a day; write the day, such as `2026-03-02 14:00`")]
    [InlineData("03/02/2026", "`03/02/2026` could be 2026-03-02 or 2026-02-03; write the one that is meant")]
    [InlineData("tomorrow", "`tomorrow` moves from day to day, a plan does not; write the date, such as `2026-03-02`")]
    [InlineData("", "an empty text is no date; write `2026-03-02`, `2026-03-02 14:00`, `2026-w10`, `2026-03`, `2026-q1`, `2026-h1` or `2026`")]
    [InlineData("12026-01-01", "`12026-01-01` is no date; write `2026-03-02`, `2026-03-02 14:00`, `2026-w10`, `2026-03`, `2026-q1`, `2026-h1` or `2026`")]
    [InlineData("soon", "`soon` is no date; write `2026-03-02`, `2026-03-02 14:00`, `2026-w10`, `2026-03`, `2026-q1`, `2026-h1` or `2026`")]
    [InlineData("2026-03-02-01", "`2026-03-02-01` is no date; write `2026-03-02`, `2026-03-02 14:00`, `2026-w10`, `2026-03`, `2026-q1`, `2026-h1` or `2026`")]
    public void Says_what_is_wrong(string text, string problem) => Check(text, problem);

    [Theory]
    [InlineData("2026-3-2", "`2026-3-2`: the year comes first, then two digits each for month and day; write `2026-03-02`")]
    [InlineData("02.03.2026", "`02.03.2026`: the year comes first, then two digits each for month and day; write `2026-03-02`")]
    [InlineData("2. 3. 2026", "`2. 3. 2026`: the year comes first, then two digits each for month and day; write `2026-03-02`")]
    [InlineData("2026/03/02", "`2026/03/02`: the year comes first, then two digits each for month and day; write `2026-03-02`")]
    [InlineData("20260302", "`20260302`: the year comes first, then two digits each for month and day; write `2026-03-02`")]
    [InlineData("25/03/2026", "`25/03/2026`: the year comes first, then two digits each for month and day; write `2026-03-25`")]
    [InlineData("03/25/2026", "`03/25/2026`: the year comes first, then two digits each for month and day; write `2026-03-25`")]
    [InlineData("2026–03–02", "`2026–03–02`: digits, dashes and dots are the plain ones of the keyboard; write `2026-03-02`")]
    [InlineData("２０２６-03-02", "`２０２６-03-02`: digits, dashes and dots are the plain ones of the keyboard; write `2026-03-02`")]
    [InlineData("2026-03-02 9:00", "`2026-03-02 9:00`: a time has two digits each for hour and minute; write `2026-03-02 09:00`")]
    [InlineData("2026-03-02 2pm", "`2026-03-02 2pm`: a time has two digits each for hour and minute; write `2026-03-02 14:00`")]
    [InlineData("2026-03-02T14:00:00", "`2026-03-02T14:00:00`: times are whole minutes; write `2026-03-02 14:00`")]
    [InlineData("2026-03-02T14:00:00Z", "`2026-03-02T14:00:00Z`: times have no time zone; write `2026-03-02 14:00`")]
    [InlineData("2026-03-02T14:00+01:00", "`2026-03-02T14:00+01:00`: times have no time zone; write `2026-03-02 14:00`")]
    [InlineData("2.3.2026 14:00", "`2.3.2026 14:00`: the year comes first, then two digits each for month and day; write `2026-03-02 14:00`")]
    [InlineData("2026-w6", "`2026-w6`: the year comes first, then `-` and the part: `w10`, `q1`, `h1`; write `2026-w06`")]
    [InlineData("Q1 2026", "`Q1 2026`: the year comes first, then `-` and the part: `w10`, `q1`, `h1`; write `2026-q1`")]
    [InlineData("2026Q1", "`2026Q1`: the year comes first, then `-` and the part: `w10`, `q1`, `h1`; write `2026-q1`")]
    [InlineData("KW 10 2026", "`KW 10 2026`: the year comes first, then `-` and the part: `w10`, `q1`, `h1`; write `2026-w10`")]
    [InlineData("2026-W10-3", "`2026-W10-3`: a day is written with its month; write `2026-03-04`")]
    [InlineData("2026-3", "`2026-3`: the year comes first, then two digits for the month; write `2026-03`")]
    [InlineData("03/2026", "`03/2026`: the year comes first, then two digits for the month; write `2026-03`")]
    [InlineData("2 March 2026", "`2 March 2026`: months are written in figures; write `2026-03-02`")]
    [InlineData("Mar 2nd, 2026", "`Mar 2nd, 2026`: months are written in figures; write `2026-03-02`")]
    [InlineData("2. März 2026", "`2. März 2026`: months are written in figures; write `2026-03-02`")]
    [InlineData("Oktober 2026", "`Oktober 2026`: months are written in figures; write `2026-10`")]
    public void Names_the_remedy(string text, string problem) => Check(text, problem);

    [Theory]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-03", "`2026-03` is more than a day; a single day is wanted here, such as `2026-03-01`")]
    [InlineData("2026-03-02 14:00", "`2026-03-02 14:00` has a time; a whole day is wanted here: write `2026-03-02`")]
    [InlineData("2.3.2026", "`2.3.2026`: the year comes first, then two digits each for month and day; write `2026-03-02`")]
    public void Reads_a_single_day(string text, string expected)
    {
        var day = DateText.ReadDay(text);
        Assert.Equal(expected, day.Ok ? DateText.ToText(day.Value) : day.Problem);
    }

    [Theory]
    [InlineData("2026-03-02..2026-03-06", "2026-03-02..2026-03-06")]
    [InlineData("2026-03-02 .. 2026-03-06", "2026-03-02..2026-03-06")]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-w10..2026-w11", "2026-03-02..2026-03-15")]
    [InlineData("2026-03-15..2026-03", "2026-03-15..2026-03-31")]
    [InlineData("2026-q1..2026-04-02", "2026-01-01..2026-04-02")]
    [InlineData("2026-03-06..2026-03-02", "`2026-03-06..2026-03-02` ends before it begins; the other way round it is `2026-03-02..2026-03-06`")]
    [InlineData("2026-03-02..", "`2026-03-02..` is open at one end; write both, such as `2026-03-02..2026-03-06`")]
    [InlineData("2026-01..2026-02..2026-03", "`2026-01..2026-02..2026-03` has more than two ends; write a range such as `2026-03-02..2026-03-06`")]
    [InlineData("2026-03-02 09:00..2026-03-06", "`2026-03-02 09:00` has a time; a range holds whole days")]
    [InlineData("2026-02-20..2026-02-30", "`2026-02-30` is no day: February 2026 has 28 days")]
    [InlineData("2026-03-02 - 2026-03-06", "`2026-03-02 - 2026-03-06`: two dots stand between the ends of a range; write `2026-03-02..2026-03-06`")]
    [InlineData("2026-03-02–2026-03-06", "`2026-03-02–2026-03-06`: two dots stand between the ends of a range; write `2026-03-02..2026-03-06`")]
    [InlineData("2026-03-02 to 2026-03-06", "`2026-03-02 to 2026-03-06`: two dots stand between the ends of a range; write `2026-03-02..2026-03-06`")]
    [InlineData("2026-03-02…2026-03-06", "`2026-03-02…2026-03-06`: two dots stand between the ends of a range; write `2026-03-02..2026-03-06`")]
    [InlineData("2026-03-02...2026-03-06", "`2026-03-02...2026-03-06`: two dots stand between the ends of a range; write `2026-03-02..2026-03-06`")]
    [InlineData("2026-03-02..06", "`2026-03-02..06`: both ends are whole dates; write `2026-03-02..2026-03-06`")]
    [InlineData("2026-03-02..04-06", "`2026-03-02..04-06`: both ends are whole dates; write `2026-03-02..2026-04-06`")]
    [InlineData("2.3.2026..6.3.2026", "`2.3.2026..6.3.2026`: the year comes first, then two digits each for month and day; write `2026-03-02..2026-03-06`")]
    public void Reads_ranges(string text, string expected)
    {
        var range = RangeText.Read(text);
        Assert.Equal(expected, range.Ok ? RangeText.ToText(range.Value) : range.Problem);
    }

    [Theory]
    [InlineData("2026-03-06..2026-03-02", "invalid-range")]
    [InlineData("2026-02-30..2026-03-02", "invalid-date")]
    public void A_range_breaks_the_rule_of_what_is_wrong_with_it(string text, string rule) => Assert.Equal(rule, RangeText.Read(text).Rule);

    private static void Check(string text, string expected)
    {
        var date = DateText.Read(text);
        Assert.Equal(expected, date.Ok ? Shown(date.Value) : date.Problem);
        Assert.Equal(date.Ok ? "" : "invalid-date", date.Rule);
    }

    private static string Shown(PlanDate date)
    {
        var days = $"{DateText.ToText(date.First)}..{DateText.ToText(date.Last)}";
        return date.MinuteOfDay is { } minute ? $"{days} at {minute}" : days;
    }
}
