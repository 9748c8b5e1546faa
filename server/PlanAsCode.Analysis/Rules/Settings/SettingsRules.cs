using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Settings;

/// <summary>Rules about how a plan sets and silences rules.</summary>
public static class SettingsRules
{
    public static ImmutableArray<Rule> All { get; } =
        [UnknownRule.Rule, InvalidRuleSetting.Rule, IgnoreUnknownRule.Rule, IgnoreWithoutReason.Rule, IgnoreUnused.Rule];
}
