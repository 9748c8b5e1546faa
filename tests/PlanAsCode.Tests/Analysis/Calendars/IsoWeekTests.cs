using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Tests.Analysis.Calendars;

public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2005-01-01", "2004-w53")]
    [InlineData("2008-12-29", "2009-w01")]
    [InlineData("2020-12-31", "2020-w53")]
    [InlineData("2021-01-01", "2020-w53")]
    [InlineData("2026-12-31", "2026-w53")]
    [InlineData("0001-01-01", "0001-w01")]
    [InlineData("9999-12-31", "9999-w52")]
    public void A_week_belongs_to_the_year_of_its_Thursday(string date, string week) =>
        Assert.Equal(week, IsoWeek.Of(Given.Date(date)).ToString());

    [Theory]
    [InlineData("2021-01-01", "2020-12-28")]
    [InlineData("2008-12-29", "2008-12-29")]
    [InlineData("0001-01-07", "0001-01-01")]
    public void A_week_begins_on_Monday(string date, string monday) =>
        Assert.Equal(Given.Date(monday), IsoWeek.Of(Given.Date(date)).Monday);

    [Fact]
    public void Weeks_are_in_order_across_years() =>
        Assert.True(IsoWeek.Of(Given.Date("2021-01-03")) < IsoWeek.Of(Given.Date("2021-01-04")));

    [Fact]
    public void Weeks_are_ordered_by_year_and_number()
    {
        var (early, late, next) = (new IsoWeek(2026, 9), new IsoWeek(2026, 10), new IsoWeek(2027, 1));
        var same = new IsoWeek(2026, 10);

        Assert.Equal((true, true, false, false), (early < late, late < next, late < early, late < same));
        Assert.Equal((true, true, false, false), (late > early, next > late, early > late, late > same));
        Assert.Equal((true, true, false), (early <= late, late <= same, late <= early));
        Assert.Equal((true, true, false), (late >= early, late >= same, early >= late));
    }
}
