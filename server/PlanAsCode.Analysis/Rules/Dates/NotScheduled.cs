using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A task without dates for another reason than a loop of links: no working time left, or nobody who could ever do it.</summary>
public static class NotScheduled
{
    public static Rule Rule { get; } = new("not-scheduled", Severity.Error, "A task gets no dates: there is no time in which it could be done.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Schedule.Tasks)
        {
            if (dates.IsScheduled || dates.Item.IsGroup || dates.WhyNot is not { } reason) continue;
            context.Report(dates.Item.Place, $"`{dates.Path}` cannot be scheduled: {reason}");
        }
    }
}
