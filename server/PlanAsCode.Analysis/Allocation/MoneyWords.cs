using System.Globalization;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>Money in figures, with the decimals that its currency has.</summary>
public static class MoneyWords
{
    private const decimal CentsMatterBelow = 1000;

    public static string Of(Money money) => $"{Amount(money, grouped: true)} {money.Currency}";

    /// <summary>Cents only where there are some and they matter: <c>90,000 EUR</c>, <c>12.50 EUR</c>.</summary>
    public static string Brief(Money money)
    {
        var isWhole = Math.Abs(money.Amount) >= CentsMatterBelow || decimal.Round(money.Amount, 2, MidpointRounding.AwayFromZero) == decimal.Round(money.Amount, 0, MidpointRounding.AwayFromZero);
        var digits = isWhole ? 0 : 2;
        return $"{decimal.Round(money.Amount, digits, MidpointRounding.AwayFromZero).ToString(isWhole ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture)} {money.Currency}";
    }

    /// <summary>Half-even to the decimals that the currency has.</summary>
    public static Money Rounded(decimal amount, string currency) =>
        new(Math.Round(amount, MinorUnits.DigitsOf(currency), MidpointRounding.ToEven), currency);

    public static string Amount(Money money, bool grouped)
    {
        var format = (grouped ? "N" : "F") + MinorUnits.DigitsOf(money.Currency).ToString(CultureInfo.InvariantCulture);
        return money.Amount.ToString(format, CultureInfo.InvariantCulture);
    }
}
