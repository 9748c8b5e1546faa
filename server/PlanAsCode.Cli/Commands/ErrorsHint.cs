using PlanAsCode.Cli.Calls;

namespace PlanAsCode.Cli.Commands;

/// <summary>A result computed from a plan with errors may be wrong: that is said beside it.</summary>
public static class ErrorsHint
{
    public static void Say(PlanCall plan, Messages messages)
    {
        if (messages.IsQuiet) return;
        var errors = plan.Analysis.Errors.Count(plan.Filter.Keeps);
        if (errors > 0) messages.Say($"plan: the plan has {errors} {(errors == 1 ? "error" : "errors")}; `plan check` shows {(errors == 1 ? "it" : "them")}");
    }
}
