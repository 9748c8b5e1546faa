using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Cli.Formats;

/// <summary>Money in figures, with the decimals that its currency has.</summary>
public static class MoneyWords
{
    public static string Of(Money money) => $"{Amount(money, grouped: true)} {money.Currency}";

    /// <summary>Half-even to the decimals that the currency has.</summary>
    public static Money Rounded(decimal amount, string currency) =>
        new(Math.Round(amount, MinorUnits.DigitsOf(currency), MidpointRounding.ToEven), currency);

    public static string Amount(Money money, bool grouped)
    {
        var format = (grouped ? "N" : "F") + MinorUnits.DigitsOf(money.Currency).ToString(CultureInfo.InvariantCulture);
        return money.Amount.ToString(format, CultureInfo.InvariantCulture);
    }
}
