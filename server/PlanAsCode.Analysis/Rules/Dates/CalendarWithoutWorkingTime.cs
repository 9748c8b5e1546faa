using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A calendar in which nobody ever works: an empty week, or holidays on all of it.</summary>
public static class CalendarWithoutWorkingTime
{
    public static Rule Rule { get; } = new("calendar-without-working-time", Severity.Warning, "A calendar has no working time at all.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var calendar in context.Plan.Calendars.All)
        {
            if (context.Calendars.Find(calendar.Path) is not { HasWorkingTime: false }) continue;
            var field = calendar.Week is { IsEmpty: true } ? "week" : "holidays";
            context.Report(
                calendar.PlaceOf(field),
                $"the calendar `{calendar.Path}` has no working time at all, so what goes by it gets no dates; give it a `week`, or take out the `holidays` that close all of it");
        }
    }
}
