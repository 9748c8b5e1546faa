using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Rules.Settings;

/// <summary>A <c># plan-ignore</c> that names no rule, or one that does not exist.</summary>
public static class IgnoreUnknownRule
{
    public static Rule Rule { get; } = new("ignore-unknown-rule", Severity.Warning, "A `# plan-ignore` names no rule that exists.");

    internal static Diagnostic At(IgnoreComment ignore)
    {
        if (ignore.RuleName.Length == 0)
            return new Diagnostic(Rule.Name, Rule.DefaultSeverity, "this `plan-ignore` names no rule; write `# plan-ignore RULE: reason`", ignore.NamePlace);

        var nearest = Nearest.Name(ignore.RuleName, RuleCatalog.All.Select(rule => rule.Name));
        var message = nearest is null
            ? $"there is no rule `{ignore.RuleName}`, so this silences nothing"
            : $"there is no rule `{ignore.RuleName}`, so this silences nothing; did you mean `{nearest}`?";
        return new Diagnostic(Rule.Name, Rule.DefaultSeverity, message, ignore.NamePlace)
        {
            Fixes = nearest is null
                ? []
                : [new CodeFix($"Change to `{nearest}`", [new FileEdit(ignore.Place.Path, new TextEdit(ignore.NamePlace.Span, nearest))])],
        };
    }
}
