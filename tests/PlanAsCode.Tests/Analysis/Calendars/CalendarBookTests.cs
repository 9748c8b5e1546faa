using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Calendars;

public sealed class CalendarBookTests
{
    private const string Plan =
        """
        workspace: {calendar: office}
        calendars:
          office: {hours: 8h}
          shop: {week: tue-sat, hours: "10:00-14:00"}
          plant: {week: mon-sun, hours: "00:00-24:00"}
        resources:
          ana: {calendar: shop, leave: [2026-03-03]}
          ben: {}
        projects:
          web:
            tasks:
              day: {effort: 1d}
              night: {calendar: plant, tasks: {inner: {tasks: {run: {duration: 1d}}}}}
          store: {calendar: shop, tasks: {sell: {effort: 1d}}}
        """;

    [Theory]
    [InlineData("web.day", 2400)]
    [InlineData("web.night.inner.run", 7 * 1440)]
    [InlineData("store.sell", 5 * 240)]
    public void A_task_goes_by_its_groups_its_projects_or_the_workspaces_calendar(string task, long minutesPerWeek)
    {
        var (plan, book) = Bind(Plan);

        Assert.Equal(minutesPerWeek, book.For(plan.WorkItems[task]).MinutesPerWeek);
    }

    [Fact]
    public void People_go_by_their_own_calendar_and_their_leave()
    {
        var (plan, book) = Bind(Plan);

        Assert.Equal(Given.At("2026-03-04 10:00"), book.TimeOf(plan.Resources["ana"]).NextAtWork(Given.At("2026-03-02")));
        Assert.Equal(Given.At("2026-03-03 10:00"), book.For(plan.Resources["ana"]).NextWorking(Given.At("2026-03-02")));
        Assert.Equal(Given.At("2026-03-02 09:00"), book.TimeOf(plan.Resources["ben"]).NextAtWork(Given.At("2026-03-02")));
        Assert.Same(book.TimeOf(plan.Resources["ana"]), book.TimeOf(plan.Resources["ana"]));
    }

    [Fact]
    public void Without_a_calendar_it_is_Monday_to_Friday_nine_to_five()
    {
        var (plan, book) = Bind("projects: {web: {calendar: unknown, tasks: {a: {}}}}");

        Assert.Same(WorkingCalendar.Default, book.Workspace);
        Assert.Same(WorkingCalendar.Default, book.For(plan.Projects["web"]));
        Assert.Null(book.Find("unknown"));
    }

    // A map of hours by day that names all seven days means all seven; one text for all means Monday to Friday.
    [Theory]
    [InlineData("{hours: {mon-thu: 9h, fri: 4h}}", 40 * 60)]
    [InlineData("{hours: {mon-sun: 8h}}", 56 * 60)]
    [InlineData("{hours: 8h}", 40 * 60)]
    [InlineData("{week: mon-sat, hours: [\"09:00-12:00\", \"13:00-18:00\"]}", 48 * 60)]
    public void Hours_are_said_for_all_days_or_day_by_day(string calendar, long minutesPerWeek) =>
        Assert.Equal(minutesPerWeek, Bind($"calendars: {{c: {calendar}}}").Book.Find("c")!.MinutesPerWeek);

    [Fact]
    public void Calendars_that_extend_each_other_still_answer()
    {
        var (_, book) = Bind("calendars: {a: {extends: b, holidays: {2026-03-02: x}}, b: {extends: a}}");

        Assert.False(book.Find("a")!.IsWorkingDay(new(2026, 3, 2)));
    }

    private static (PlanAsCode.Model.PlanSnapshot Plan, CalendarBook Book) Bind(string text)
    {
        var plan = Fixture.Parse(text).Snapshot();
        return (plan, CalendarBook.Of(plan));
    }
}
