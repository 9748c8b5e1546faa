using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Money as people write it elsewhere: <c>€ 500</c>, <c>12,000</c>, <c>1.2 million</c>, <c>480K eur</c>.</summary>
internal static partial class MoneyRepairs
{
    public static Repair[] All => [Repairs.PlainCharacters, ThreeDots, Currency, GroupedDigits.SureRepair, Multiple, GroupedDigits.Repair];

    private static Repaired? ThreeDots(string text) =>
        Repairs.Replaced(text, Dots().Replace(text, ".."), "two dots stand between points");

    private static Repaired? Currency(string text)
    {
        var match = CurrencyWord().Match(text);
        if (!match.Success) return null;

        var word = match.Value.Trim().TrimEnd('.').ToLowerInvariant();
        var code = word switch
        {
            "€" or "euro" or "euros" => "EUR",
            "$" or "us$" or "dollar" or "dollars" => "USD",
            "£" or "pound" or "pounds" => "GBP",
            "¥" or "yen" => "JPY",
            "sfr" or "fr" or "franken" => "CHF",
            { Length: 3 } => word.ToUpperInvariant(),
            _ => null,
        };
        if (code is null) return null;

        var bare = (text[..match.Index] + text[(match.Index + match.Length)..]).Trim();
        return Repairs.Replaced(text, bare + " " + code, $"a currency is its ISO code, such as `{code}`");
    }

    private static Repaired? Multiple(string text)
    {
        var suffix = "";
        var replaced = MultipleWord().Replace(text, match =>
        {
            var number = match.Groups[1].Value;
            switch (match.Groups[2].Value.ToLowerInvariant().TrimEnd('.'))
            {
                case "k" or "tsd" or "thousand" or "tausend":
                    suffix = "k";
                    return number + suffix;
                case "m" or "mio" or "mn" or "mln" or "million" or "millions" or "millionen":
                    suffix = "M";
                    return number + suffix;
            }

            if (!NumberText.Read(number).Ok) return match.Value;

            suffix = "M";
            return NumberText.ToText(NumberText.Read(number).Value * 1000) + suffix;
        });
        return Repairs.Replaced(text, replaced, suffix == "k" ? "thousands are `k`" : "millions are `M`");
    }

    [GeneratedRegex(@"[€£¥]|(?:US)?\$|(?<=[0-9kM]\s*)\b(?:euros?|dollars?|pounds?|yen|s?fr\.?|franken|(?!mio|mln|tsd|mrd)[a-z]{3})$|^(?:s?fr\.?|[a-z]{3})(?=\s*[0-9])|(?<=[0-9])(?:euros?|(?!mio|mln|tsd|mrd)[a-z]{3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyWord();

    [GeneratedRegex(@"\.{3,}")]
    private static partial Regex Dots();

    [GeneratedRegex(@"([0-9]+(?:[.,][0-9]+)*)\s*(k|tsd\.?|thousand|tausend|m|mio\.?|mn|mln|millions?|millionen|bn|billions?|mrd\.?|milliarden?)(?![\p{L}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MultipleWord();
}
