namespace PlanAsCode.Model.Values.Reading;

/// <summary>Money for a unit of working time: <c>620 EUR/d</c>.</summary>
public static class RateText
{
    private const string Units = "`/h`, `/d`, `/w` or `/mo`";

    public static ReadResult<Rate> Read(string text, string defaultCurrency) => Strictly.Read(
        text, trimmed => Exact(trimmed, defaultCurrency), [Repairs.PlainCharacters, Repairs.PerUnitWords, .. MoneyRepairs.All.Select(BeforeSlash)]);

    public static string ToText(Rate rate) => $"{MoneyText.ToText(rate.Money)}/{UnitSymbols.Of(rate.Per)}";

    private static ReadResult<Rate> Exact(string text, string defaultCurrency)
    {
        var slash = text.LastIndexOf('/');
        if (slash < 0) return Fail($"{Quoted.Of(text)} says no unit of time; write a rate such as `620 EUR/d` ({Units})");

        var symbol = text[(slash + 1)..].TrimStart();
        if (!UnitSymbols.TryRead(symbol, out var per) || per is not (TimeUnit.Hour or TimeUnit.Day or TimeUnit.Week or TimeUnit.Month))
            return Fail($"{Quoted.Of("/" + symbol)} is no unit for rates; allowed are {Units}");

        var money = MoneyText.Exact(text[..slash].TrimEnd(), defaultCurrency);
        return money.Ok ? ReadResult.Of(new Rate(money.Value, per)) : money.As<Rate>();
    }

    private static Repair BeforeSlash(Repair repair) => text =>
    {
        var slash = text.LastIndexOf('/');
        return slash >= 0 && repair(text[..slash]) is { } money ? new Repaired(money.Text + text[slash..], money.Reason) : null;
    };

    private static ReadResult<Rate> Fail(string problem) => ReadResult.Fail<Rate>(MoneyText.Rule, problem);
}
