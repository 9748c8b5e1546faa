using System.Globalization;
using System.Text.RegularExpressions;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>Amounts of time: units behind a number, three points around an amount, rhythms.</summary>
internal static partial class TimeItems
{
    private static readonly (string Unit, string Words)[] Units = [("d", "days"), ("h", "hours"), ("w", "weeks"), ("mo", "months"), ("min", "minutes"), ("q", "quarters"), ("y", "years")];
    private static readonly string[] Amounts = ["1d", "2d", "3d", "5d", "1w", "2w", "4h"];
    private static readonly string[] Rhythms = ["1w", "2w", "1mo", "1q"];

    public static void Add(Offers offers, bool isEstimate)
    {
        var typed = offers.Slot.Typed.Trim();
        var number = Amount().Match(typed);
        if (typed.Length > 0 && !number.Success) return;
        // What is offered follows the number that is typed.
        offers.IsIncomplete = true;
        if (!number.Success)
        {
            foreach (var amount in IsRhythm(offers.Slot.Wanted.Key) ? Rhythms : Amounts) offers.Value(amount, CompletionKind.Value);
            if (isEstimate) AddThree(offers);
            return;
        }

        if (number.Groups["two"].Success)
        {
            if (isEstimate) Complete(offers, number);
            return;
        }

        var unit = number.Groups["unit"].Value;
        foreach (var (symbol, words) in Units)
        {
            if (symbol.StartsWith(unit, StringComparison.Ordinal)) offers.Value(number.Groups["one"].Value + symbol, CompletionKind.Value, words);
        }

        if (isEstimate && Read(number.Groups["one"].Value) is { } likely) AddAround(offers, typed, likely, unit is "h" or "d" or "w" or "mo" or "min" or "q" or "y" ? unit : "d");
    }

    public static void AddRecurrences(Offers offers)
    {
        var until = offers.Facts.ProjectAround(offers.Slot.Wanted.Holder, offers.Slot.Wanted.Path)?.Deadline is { } deadline ? " until " + PlanFacts.Iso(deadline.Last) : "";
        foreach (var rhythm in (string[])["every 1w on mon", "every 2w on mon", "every 1d", "every 1mo"]) offers.Value(rhythm + until, CompletionKind.Value);
    }

    private static bool IsRhythm(Key? key) => key?.Name is "every" or "review-every" or "stale-after";

    private static void AddThree(Offers offers)
    {
        var text = offers.Template(0).Stop("3d").Text("..").Stop("5d").Text("..").Stop("9d");
        offers.Snippet("3d..5d..9d", CompletionKind.Value, text, "optimistic..likely..pessimistic");
    }

    private static void AddAround(Offers offers, string typed, decimal likely, string unit)
    {
        var three = $"{ValueItems.Number(Rounded(likely * 0.6m))}{unit}..{ValueItems.Number(likely)}{unit}..{ValueItems.Number(Rounded(likely * 1.8m))}{unit}";
        offers.Value(three, CompletionKind.Value, "optimistic..likely..pessimistic", $"{typed} {three}");
    }

    /// <summary>The points that are missing behind one or two.</summary>
    private static void Complete(Offers offers, Match number)
    {
        if (Read(number.Groups["one"].Value) is not { } first) return;
        var unit = number.Groups["unit"].Value is { Length: > 0 } written ? written : "d";
        var likely = Read(number.Groups["likely"].Value) ?? Rounded(first * 1.6m);
        if (likely < first) return;
        var three = $"{ValueItems.Number(first)}{unit}..{ValueItems.Number(likely)}{unit}..{ValueItems.Number(Rounded(likely * 1.8m))}{unit}";
        offers.Value(three, CompletionKind.Value, "optimistic..likely..pessimistic", $"{offers.Slot.Typed} {three}");
    }

    private static decimal? Read(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : null;

    /// <summary>To halves below three, else to whole numbers.</summary>
    private static decimal Rounded(decimal number) => number < 3 ? Math.Max(0.5m, Math.Round(number * 2, MidpointRounding.AwayFromZero) / 2) : Math.Round(number, MidpointRounding.AwayFromZero);

    [GeneratedRegex(@"^(?<one>[0-9]+(\.[0-9]+)?)\s*(?<unit>min|mo|mi|[mhdwqy])?(?<two>\.\.?((?<likely>[0-9]+(\.[0-9]+)?)\s*[a-z]*)?(\.\.?)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();
}
