using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Reports.Words;

/// <summary>Numbers, counts and money in words and figures, the same under every locale.</summary>
public static class NumberWords
{
    /// <summary>At most one decimal: <c>1,234.5</c>.</summary>
    public static string Of(decimal number) => Rounded(number, 1).ToString("#,##0.#", CultureInfo.InvariantCulture);

    /// <summary>As given, without trailing zeros: <c>0.035</c>.</summary>
    public static string Exact(decimal number) => number.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>A whole percent; 100 only where nothing is missing, 0 only where nothing is there.</summary>
    public static string Percent(decimal percent)
    {
        var whole = Rounded(percent, 0);
        if (whole == 100 && percent < 100) whole = 99;
        if (whole == 0 && percent > 0) whole = 1;
        return whole.ToString("#,##0", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>Cents only where there are some and they matter: <c>90,000 EUR</c>, <c>12.50 EUR</c>.</summary>
    public static string Money(decimal amount, string currency) => MoneyWords.Brief(new Money(amount, currency));

    /// <summary><c>1 task</c>, <c>2 tasks</c>.</summary>
    public static string Count(decimal number, string one, string? many = null) =>
        $"{Of(number)} {(Rounded(number, 1) == 1 ? one : many ?? one + "s")}";

    public static string WorkingDays(decimal days) => Count(Math.Abs(days), "working day");

    private static decimal Rounded(decimal number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
