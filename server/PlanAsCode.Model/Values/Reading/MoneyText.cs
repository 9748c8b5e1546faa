namespace PlanAsCode.Model.Values.Reading;

/// <summary>Amounts of money: <c>480k EUR</c>, <c>1.2M</c>, <c>EUR 500</c>.</summary>
public static class MoneyText
{
    internal const string Rule = "invalid-money";

    private const decimal Largest = 1_000_000_000_000_000m;

    private const string Example = "write an amount such as `500`, `480k EUR` or `1.2M EUR`";

    public static ReadResult<Money> Read(string text, string defaultCurrency) =>
        Strictly.Read(text, trimmed => Exact(trimmed, defaultCurrency), MoneyRepairs.All);

    /// <summary>One amount, or three: optimistic, likely, pessimistic. A currency at one of them holds for all.</summary>
    public static ReadResult<MoneyEstimate> ReadEstimate(string text, string defaultCurrency) =>
        Strictly.Read(text, trimmed => ExactEstimate(trimmed, defaultCurrency), MoneyRepairs.All);

    /// <summary>The amount in full and its currency.</summary>
    public static string ToText(Money money)
    {
        var amount = NumberText.ToText(money.Amount);
        if (HasThreeDecimals(amount)) amount += "0";
        return money.Currency.Length == 0 ? amount : amount + " " + money.Currency;
    }

    internal static ReadResult<Money> Exact(string text, string defaultCurrency)
    {
        if (text.Contains("..", StringComparison.Ordinal)) return Fail($"{Quoted.Of(text)} is more than one amount; one such as `12k EUR` is wanted here");

        var (amount, currency) = SplitCurrency(text);
        if (amount.StartsWith('-')) return Fail($"{Quoted.Of(text)} is negative; an amount of money is not");

        if (!NumberText.TryTake(amount, out var number, out var suffix)) return Fail($"{Quoted.Of(text)} is no amount of money; {Example}");

        decimal? factor = suffix switch { "" => 1, "k" => 1_000, "M" => 1_000_000, _ => null };
        if (factor is null) return UnknownSuffix(text, suffix);

        if (suffix.Length == 0 && HasThreeDecimals(amount))
        {
            var (small, large) = (NumberText.ToText(number), amount.Replace(".", "", StringComparison.Ordinal));
            return Fail($"{Quoted.Of(text)} could be {small} or {large}; thousands have no mark, decimals are one or two: write `{large}`, or `{number:0.00}`");
        }

        return number > Largest / factor.Value
            ? Fail($"{Quoted.Of(text)} is too large; money goes up to 1,000,000,000M")
            : ReadResult.Of(new Money(number * factor.Value, currency ?? defaultCurrency));
    }

    private static ReadResult<MoneyEstimate> ExactEstimate(string text, string defaultCurrency)
    {
        var parts = text.Split("..", StringSplitOptions.TrimEntries);
        if (parts.Length is not (1 or 3))
        {
            return Failed("invalid-estimate", parts.Length == 2
                ? $"{Quoted.Of(text)} has two points; write the likely one between them ({Quoted.Of($"{parts[0]}..?..{parts[1]}")}), or one alone"
                : $"{Quoted.Of(text)} has {parts.Length} points; write one, or three: optimistic, likely, pessimistic");
        }

        var points = new Money[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 && parts[i].StartsWith('.')) return Failed("invalid-estimate", $"{Quoted.Of(text)} has three dots; two stand between points, as in `10k..12k..30k EUR`");

            var point = Exact(parts[i], "");
            if (!point.Ok) return point.As<MoneyEstimate>();

            points[i] = point.Value;
        }

        var currencies = points.Select(point => point.Currency).Where(code => code.Length > 0).Distinct().ToArray();
        if (currencies.Length > 1) return Failed(Rule, $"{Quoted.Of(text)} mixes currencies; write one, at the end: `10k..12k..30k EUR`");

        var estimate = new MoneyEstimate(points[0].Amount, points[points.Length / 2].Amount, points[^1].Amount, currencies.FirstOrDefault(defaultCurrency))
        {
            IsThreePoint = points.Length == 3,
        };
        return estimate.Optimistic <= estimate.Likely && estimate.Likely <= estimate.Pessimistic
            ? ReadResult.Of(estimate)
            : Failed("invalid-estimate", $"{Quoted.Of(text)} is out of order; write optimistic, likely, pessimistic, such as `10k..12k..30k EUR`");
    }

    /// <summary>The currency before or behind the amount; null where there is none.</summary>
    private static (string Amount, string? Currency) SplitCurrency(string text)
    {
        if (text.Length > 3 && IsCode(text[^3..]) && !char.IsAsciiLetterUpper(text[^4])) return (text[..^3].TrimEnd(), text[^3..]);
        if (text.Length > 3 && IsCode(text[..3]) && !char.IsAsciiLetter(text[3])) return (text[3..].TrimStart(), text[..3]);
        return (text, null);
    }

    private static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    private static bool HasThreeDecimals(string amount) => amount.IndexOf('.') is > 0 and var point && amount.Length - point - 1 == 3;

    private static ReadResult<Money> UnknownSuffix(string text, string suffix) => Fail(suffix[0] is '$' or '€' or '£' or '¥'
        ? $"{Quoted.Of(text)} has a sign for its currency; write its ISO code, such as `USD`"
        : $"{Quoted.Of(suffix)} is neither `k`, `M` nor an ISO code of a currency; {Example}");

    private static ReadResult<Money> Fail(string problem) => ReadResult.Fail<Money>(Rule, problem);

    private static ReadResult<MoneyEstimate> Failed(string rule, string problem) => ReadResult.Fail<MoneyEstimate>(rule, problem);
}
