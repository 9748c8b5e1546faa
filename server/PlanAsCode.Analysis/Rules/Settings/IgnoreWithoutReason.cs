using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Settings;

/// <summary>A <c># plan-ignore</c> that does not say why. It silences nothing.</summary>
public static class IgnoreWithoutReason
{
    public static Rule Rule { get; } = new("ignore-without-reason", Severity.Warning, "A `# plan-ignore` does not say why, so it silences nothing.");

    internal static Diagnostic At(IgnoreComment ignore) =>
        new(Rule.Name, Rule.DefaultSeverity,
            $"this silences nothing until it says why; write `# plan-ignore {ignore.RuleName}: reason`", ignore.Place);
}
