using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Workspace.Clocks;

namespace PlanAsCode.EndToEnd.Workspace;

public sealed class AsOfDateTests
{
    private static readonly DateTimeOffset LateOnMonday = new(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Is_what_was_asked_for_else_what_the_plan_says_else_today()
    {
        Check("workspace: {as-of: 2026-02-11}", asked: "2026-01-05", expected: "2026-01-05");
        Check("workspace: {as-of: 2026-02-11}", expected: "2026-02-11");
        Check("", expected: "2026-03-02");
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-03")]
    [InlineData("America/New_York", "2026-03-02")]
    [InlineData("Pacific/Auckland", "2026-03-03")]
    public void Today_is_that_of_the_calendars_time_zone(string zone, string expected) =>
        Check("workspace: {calendar: office}\ncalendars: {office: {extends: base}, base: {time-zone: " + zone + "}}", expected);

    [Fact]
    public void An_unknown_time_zone_is_told_and_taken_as_UTC() =>
        Check("workspace: {calendar: office}\ncalendars: {office: {time-zone: Mars/Olympus}}", "2026-03-02", remark: "no time zone `Mars/Olympus`");

    private static void Check(string plan, string expected, string? asked = null, string? remark = null)
    {
        var snapshot = PlanSnapshot.From(new SourceText("plan.yaml", plan));
        DateOnly? date = asked is null ? null : DateOnly.ParseExact(asked, "yyyy-MM-dd");

        var found = AsOfDate.Of(date, snapshot, new StoppedClock(LateOnMonday));

        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd"), found.Date);
        if (remark is null) Assert.Null(found.Remark);
        else Assert.Contains(remark, found.Remark, StringComparison.Ordinal);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
