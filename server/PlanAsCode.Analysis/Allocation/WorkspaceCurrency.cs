using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>The currency everything is added up in: converts other currencies into it and rounds to its minor unit.</summary>
public sealed class WorkspaceCurrency(WorkspaceSettings workspace)
{
    private readonly int _digits = MinorUnits.DigitsOf(workspace.Currency);

    public string Code => workspace.Currency;

    /// <summary>So many minor units make one unit.</summary>
    public decimal MinorUnitsOfOne
    {
        get
        {
            var units = 1m;
            for (var digit = 0; digit < _digits; digit++) units *= 10;
            return units;
        }
    }

    /// <summary>What one unit of a currency is worth; null where <c>exchange-rates</c> does not say.</summary>
    public decimal? FactorOf(string currency) =>
        currency == workspace.Currency ? 1 : workspace.ExchangeRates.TryGetValue(currency, out var factor) ? factor : null;

    /// <summary>Half-even to the minor unit; the amount has exactly as many decimals as the currency.</summary>
    public Money Round(decimal amount)
    {
        var rounded = decimal.Round(amount, _digits, MidpointRounding.ToEven);
        return new Money(rounded + new decimal(0, 0, 0, false, (byte)_digits), workspace.Currency);
    }
}
