using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Rules.Settings;

/// <summary>An entry of <c>workspace.rules</c> for a rule that does not exist: what it was to change stays as it is.</summary>
public static class UnknownRule
{
    public static Rule Rule { get; } = new("unknown-rule", Severity.Warning, "`workspace.rules` sets a rule that does not exist.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var (source, entry) in RuleSettingEntries.In(context.Plan))
        {
            if (RuleCatalog.Find(entry.KeyText) is not null) continue;
            var nearest = Nearest.Name(entry.KeyText, RuleCatalog.All.Select(rule => rule.Name));
            context.Report(
                new Place(source, entry.Key.Span),
                nearest is null
                    ? $"there is no rule `{entry.KeyText}`; docs/rules.md lists all"
                    : $"there is no rule `{entry.KeyText}`; did you mean `{nearest}`?",
                fixes: nearest is null
                    ? []
                    : [new CodeFix($"Change to `{nearest}`", [new FileEdit(source.Path, new TextEdit(entry.Key.Span, nearest))])]);
        }
    }
}
