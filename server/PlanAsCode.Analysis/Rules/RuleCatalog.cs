using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules;

/// <summary>All rules, by theme. A test proves the list complete: every rule file, page and name.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<Rule> All => throw new NotImplementedException();

    public static Rule? Find(string name) => All.FirstOrDefault(rule => rule.Name == name);

    /// <summary>The page of a rule as Markdown.</summary>
    public static string PageOf(Rule rule) => throw new NotImplementedException();
}
