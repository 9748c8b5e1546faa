using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Rules.Settings;

/// <summary>A setting that a rule does not have or cannot read, or a severity for a rule that keeps its own.</summary>
public static class InvalidRuleSetting
{
    public static Rule Rule { get; } = new(
        "invalid-rule-setting", Severity.Warning, "`workspace.rules` sets something of a rule that it does not have, or cannot read.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var (source, entry) in RuleSettingEntries.In(context.Plan))
        {
            if (RuleCatalog.Find(entry.KeyText) is not { } rule) continue;
            if (!rule.CanBeSilenced)
            {
                context.Report(new Place(source, entry.Value.Span), $"`{rule.Name}` is always an error: what cannot be read has to be mended");
                continue;
            }

            if (entry.Value is not YamlMapping settings) continue;
            foreach (var setting in settings.Entries) CheckThreshold(context, rule, source, setting);
        }
    }

    private static void CheckThreshold(RuleContext context, Rule rule, SourceText source, YamlEntry setting)
    {
        if (setting.KeyText == "severity" || setting.KeyText.StartsWith("x-", StringComparison.Ordinal)) return;
        var threshold = rule.Thresholds.FirstOrDefault(candidate => candidate.Name == setting.KeyText);
        if (threshold is null)
        {
            var known = rule.Thresholds.Select(candidate => $"`{candidate.Name}`").Prepend("`severity`").ToList();
            context.Report(new Place(source, setting.Key.Span), $"`{rule.Name}` has no setting `{setting.KeyText}`; it has {Words.List(known)}");
            return;
        }

        var problem = setting.Value is YamlScalar scalar ? threshold.ProblemOf(scalar.Value) : "a single value is wanted here";
        if (problem is null) return;
        context.Report(new Place(source, setting.Value.Span), $"{problem}; the default of `{threshold.Name}` is `{threshold.Default}`");
    }
}
