using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Features.Completing;

/// <summary>Sums and rates in the workspace's currency.</summary>
internal static class MoneyItems
{
    private const int MostRates = 12;

    public static void AddSums(Offers offers, bool isEstimate)
    {
        var currency = offers.Facts.Plan.Workspace.Currency;
        if (Number(offers) is { } number)
        {
            offers.IsIncomplete = true;
            offers.Value($"{number}k {currency}", CompletionKind.Value, "thousand");
            offers.Value($"{number} {currency}", CompletionKind.Value);
            offers.Value($"{number}M {currency}", CompletionKind.Value, "million");
        }
        else if (offers.Slot.Typed.Length == 0)
        {
            foreach (var sum in (string[])["1k", "5k", "10k", "50k", "100k"]) offers.Value($"{sum} {currency}", CompletionKind.Value);
            if (isEstimate) offers.Snippet($"10k..12k..30k {currency}", CompletionKind.Value, offers.Template(0).Stop("10k").Text("..").Stop("12k").Text("..").Stop("30k").Text(" " + currency), "optimistic..likely..pessimistic");
        }
    }

    public static void AddRates(Offers offers)
    {
        var plan = offers.Facts.Plan;
        var currency = plan.Workspace.Currency;
        if (Number(offers) is { } number)
        {
            offers.IsIncomplete = true;
            foreach (var per in (string[])["d", "h", "w", "mo"]) offers.Value($"{number} {currency}/{per}", CompletionKind.Value);
            return;
        }

        var used = plan.Resources.All.Select(resource => resource.Rate).OfType<Rate>().Concat(plan.Workspace.Rates.OrderBy(rate => rate.Key, StringComparer.Ordinal).Select(rate => rate.Value))
            .Select(RateText.ToText);
        foreach (var rate in used.Distinct(StringComparer.Ordinal).Take(MostRates)) offers.Value(rate, CompletionKind.Value);
        if (offers.Count == 0) offers.Value($"600 {currency}/d", CompletionKind.Value);
    }

    private static string? Number(Offers offers)
    {
        var typed = offers.Slot.Typed.Trim();
        return typed.Length > 0 && typed.All(letter => char.IsAsciiDigit(letter) || letter == '.') && char.IsAsciiDigit(typed[^1]) ? typed : null;
    }
}
