using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A trigger whose day has come, and nobody looked at the risk since.</summary>
public static class RiskTriggerReached
{
    public static Rule Rule { get; } = new(
        "risk-trigger-reached", Severity.Info, "The trigger of an open risk names a date that is past, or a task that is done or late, and the risk was not reviewed since.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var trigger in ReachedTriggers.Of(context.Plan, context.Schedule, context.Calendars, context.AsOf))
        {
            context.Report(
                trigger.Place,
                $"the trigger of `{trigger.Risk.Path}` names {trigger.What}; has it happened? Set `status: occurred`, or `reviewed` if not");
        }
    }
}
