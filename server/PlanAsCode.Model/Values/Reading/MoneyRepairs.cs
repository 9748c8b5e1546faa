using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Money as people write it elsewhere: <c>€ 500</c>, <c>12,000</c>, <c>1.2 million</c>, <c>480K eur</c>.</summary>
internal static partial class MoneyRepairs
{
    public static Repair[] All => [Repairs.PlainCharacters, ThreeDots, Currency, Multiple, GroupedDigits.Repair];

    private static Repaired? ThreeDots(string text) =>
        Repairs.Replaced(text, text.Replace("...", "..", StringComparison.Ordinal), "two dots stand between points");

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
            var thousandfold = false;
            (suffix, thousandfold) = match.Groups[2].Value.ToLowerInvariant().TrimEnd('.') switch
            {
                "k" or "tsd" or "thousand" or "tausend" => ("k", false),
                "m" or "mio" or "mn" or "mln" or "million" or "millions" or "millionen" => ("M", false),
                _ => ("M", true),
            };
            return (thousandfold && NumberText.Read(number) is { Ok: true } read ? NumberText.ToText(read.Value * 1000) : number) + suffix;
        });
        return Repairs.Replaced(text, replaced, suffix == "k" ? "thousands are `k`" : "millions are `M`");
    }

    [GeneratedRegex(@"[€£¥]|(?:US)?\$|(?<=[0-9kM]\s*)\b(?:euros?|dollars?|pounds?|yen|s?fr\.?|franken|(?!mio|mln|tsd)[a-z]{3})$|^(?:s?fr\.?|[a-z]{3})(?=\s*[0-9])|(?<=[0-9])(?:euros?|(?!mio|mln|tsd)[a-z]{3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyWord();

    [GeneratedRegex(@"([0-9])\s*(k|tsd\.?|thousand|tausend|m|mio\.?|mn|mln|millions?|millionen|bn|billions?|mrd\.?|milliarden?)(?![\p{L}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MultipleWord();
}
