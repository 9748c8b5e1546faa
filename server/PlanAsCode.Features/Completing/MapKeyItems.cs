using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>Keys of maps that take values as keys: rule names, dates, weekdays, roles, currencies.</summary>
internal static class MapKeyItems
{
    private static readonly string[] Weekdays = ["mon-fri", "mon-thu", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static void Add(Offers offers, MapType map)
    {
        if (offers.Slot.Wanted.Key == WorkspaceKeys.Rules) AddRules(offers, map);
        else if (offers.Slot.Wanted.Key == WorkspaceKeys.Rates) AddAll(offers, map, offers.Words.Roles, "role");
        else if (map.Key == Scalars.Date || map.Key == Scalars.DateRange) AddDates(offers, map);
        else if (map.Key == Scalars.Weekdays) AddAll(offers, map, Weekdays, null);
        else if (map.Key == Scalars.CurrencyCode) AddAll(offers, map, offers.Words.Currencies.Where(code => code != offers.Facts.Plan.Workspace.Currency), null);
    }

    private static void AddRules(Offers offers, MapType map)
    {
        foreach (var rule in RuleCatalog.All)
        {
            if (rule.CanBeSilenced) Add(offers, map, rule.Name, rule.DefaultSeverity.ToString().ToLowerInvariant(), new CompletionSubject(Rule: rule.Name));
        }
    }

    private static void AddDates(Offers offers, MapType map)
    {
        foreach (var (text, words) in DateItems.Candidates(offers, offers.Slot.Typed)) Add(offers, map, text, words, null);
        offers.IsIncomplete = true;
    }

    private static void AddAll(Offers offers, MapType map, IEnumerable<string> keys, string? detail)
    {
        foreach (var key in keys) Add(offers, map, key, detail, null);
    }

    private static void Add(Offers offers, MapType map, string key, string? detail, CompletionSubject? subject)
    {
        if (offers.Slot.Has(key)) return;
        var text = offers.Template(offers.Slot.Column).Text(Syntax.Yaml.Editing.ScalarText.Of(key)).Text(":");
        if (!offers.Slot.HasValueBehind) KeyItems.Tail(offers, text, map.Value);
        offers.Snippet(key, CompletionKind.Key, text, detail, subject: subject);
    }
}
