using System.Runtime.CompilerServices;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Completing;

/// <summary>Free words that a plan uses already: labels, skills, roles. Collected once for a snapshot, the most frequent first.</summary>
internal sealed class WordsInUse
{
    private const int Most = 200;

    private static readonly string[] CommonCurrencies = ["EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK"];
    private static readonly ConditionalWeakTable<PlanSnapshot, WordsInUse> Known = [];

    private readonly Lazy<string[]> _labels;
    private readonly Lazy<string[]> _skills;
    private readonly Lazy<string[]> _roles;
    private readonly Lazy<string[]> _currencies;

    private WordsInUse(PlanSnapshot plan)
    {
        _labels = new(() => Frequent(plan.Projects.All.SelectMany(project => project.Labels).Concat(plan.WorkItems.All.SelectMany(item => item.Labels))));
        _skills = new(() => Frequent(plan.Resources.All.SelectMany(resource => resource.Skills)
            .Concat(plan.WorkItems.All.SelectMany(item => item.Assignments.OfType<SkillAssignment>()).SelectMany(wanted => wanted.Skills))));
        _roles = new(() => Frequent(plan.Resources.All.Select(resource => resource.Role).OfType<string>()));
        _currencies = new(() => [.. CommonCurrencies.Prepend(plan.Workspace.Currency).Concat(plan.Workspace.ExchangeRates.Keys.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)]);
    }

    public string[] Labels => _labels.Value;

    public string[] Skills => _skills.Value;

    public string[] Roles => _roles.Value;

    /// <summary>The workspace's first.</summary>
    public string[] Currencies => _currencies.Value;

    public static WordsInUse Of(PlanSnapshot plan) => Known.GetValue(plan, snapshot => new WordsInUse(snapshot));

    public static string[] Frequent(IEnumerable<string> words) =>
        [.. words.CountBy(word => word, StringComparer.Ordinal).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(Most).Select(word => word.Key)];
}
