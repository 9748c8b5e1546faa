using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using PlanAsCode.Analysis.Rules.Baselines;
using PlanAsCode.Analysis.Rules.Budget;
using PlanAsCode.Analysis.Rules.Communications;
using PlanAsCode.Analysis.Rules.Dates;
using PlanAsCode.Analysis.Rules.Goals;
using PlanAsCode.Analysis.Rules.Health;
using PlanAsCode.Analysis.Rules.Improvement;
using PlanAsCode.Analysis.Rules.Language;
using PlanAsCode.Analysis.Rules.Quality;
using PlanAsCode.Analysis.Rules.Resources;
using PlanAsCode.Analysis.Rules.Risks;
using PlanAsCode.Analysis.Rules.Settings;
using PlanAsCode.Analysis.Rules.Tasks;
using PlanAsCode.Analysis.Rules.Yaml;

namespace PlanAsCode.Analysis.Rules;

/// <summary>All rules, by theme: one list a folder. A test proves it complete: every rule file, page and name.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. YamlRules.All,
        .. LanguageRules.All,
        .. SettingsRules.All,
        .. DateRules.All,
        .. TaskRules.All,
        .. ResourceRules.All,
        .. GoalRules.All,
        .. RiskRules.All,
        .. CommunicationRules.All,
        .. ImprovementRules.All,
        .. QualityRules.All,
        .. BudgetRules.All,
        .. BaselineRules.All,
        .. HealthRules.All,
    ];

    private static FrozenDictionary<string, Rule> ByName { get; } = All.ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);

    public static Rule? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The page of a rule as Markdown.</summary>
    public static string PageOf(Rule rule)
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream($"rules/{PageName(rule.Name)}.md")
            ?? throw new InvalidOperationException($"The rule {rule.Name} has no page.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The name of a rule's files: <c>DeadlineMissed</c> for <c>deadline-missed</c>.</summary>
    public static string PageName(string ruleName)
    {
        var name = new StringBuilder(ruleName.Length);
        foreach (var word in ruleName.Split('-')) name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        return name.ToString();
    }
}
