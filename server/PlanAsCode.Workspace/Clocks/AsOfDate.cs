using PlanAsCode.Model;

namespace PlanAsCode.Workspace.Clocks;

/// <summary>The day a plan is looked at: as asked for, else as the plan says, else today.</summary>
/// <param name="Date">The day.</param>
/// <param name="Remark">What a user should know about the choice, or null.</param>
public sealed record AsOfDate(DateOnly Date, string? Remark)
{
    public static AsOfDate Of(DateOnly? asked, PlanSnapshot plan, TimeProvider clock)
    {
        if ((asked ?? plan.Workspace.AsOf) is { } date) return new AsOfDate(date, null);
        if (TimeZoneOf(plan) is not { } name) return new AsOfDate(DateOnly.FromDateTime(clock.GetLocalNow().DateTime), null);
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return new AsOfDate(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime), null);
        var remark = $"this machine knows no time zone `{name}`: today is taken in UTC (names are such as `Europe/Berlin`)";
        return new AsOfDate(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), remark);
    }

    /// <summary>That of the workspace's calendar, or of the first calendar it extends that says one.</summary>
    private static string? TimeZoneOf(PlanSnapshot plan)
    {
        var calendar = plan.Calendars.Find(plan.Workspace.Calendar?.Target);
        for (var steps = 0; calendar is not null && steps <= plan.Calendars.Count; steps++)
        {
            if (calendar.TimeZone is { } zone) return zone;
            calendar = plan.Calendars.Find(calendar.Extends?.Target);
        }

        return null;
    }
}
