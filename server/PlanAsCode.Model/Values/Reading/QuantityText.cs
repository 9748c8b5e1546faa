namespace PlanAsCode.Model.Values.Reading;

/// <summary>Amounts of time with a unit: <c>3d</c>, <c>1.5 h</c>.</summary>
public static class QuantityText
{
    internal const decimal Largest = 1_000_000m;

    private const string Rule = "invalid-quantity";

    public static ReadResult<Quantity> Read(string text) =>
        Strictly.Read(text, Exact, Repairs.PlainCharacters, GroupedDigits.SureRepair, Repairs.UnitWords, HoursAndMinutes.Repair);

    public static string ToText(Quantity quantity) => NumberText.ToText(quantity.Amount) + UnitSymbols.Of(quantity.Unit);

    internal static ReadResult<Quantity> Exact(string text)
    {
        if (text.StartsWith('-')) return Fail($"{Quoted.Of(text)} is negative; an amount of time is not");

        if (text.Contains("..", StringComparison.Ordinal)) return Fail($"{Quoted.Of(text)} is more than one amount; one such as `3d` is wanted here");

        if (!NumberText.TryTake(text, out var amount, out var symbol))
            return Fail($"{Quoted.Of(text)} is no amount of time; write a number and a unit such as `3d` (units: {UnitSymbols.All})");

        if (symbol.Length == 0) return Fail($"{Quoted.Of(text)} has no unit; write {Quoted.Of(text + "d")} for days, or {UnitSymbols.All}");

        if (!UnitSymbols.TryRead(symbol, out var unit)) return UnknownUnit(text, symbol);

        return amount > Largest
            ? Fail($"{Quoted.Of(text)} is too large; amounts go up to 1,000,000")
            : ReadResult.Of(new Quantity(amount, unit));
    }

    private static ReadResult<Quantity> UnknownUnit(string text, string symbol)
    {
        if (symbol is "m" or "M")
        {
            var number = text[..^1].TrimEnd();
            return Fail($"{Quoted.Of(text)} could be minutes or months; write {Quoted.Of(number + "min")} or {Quoted.Of(number + "mo")}");
        }

        if (symbol is "emin" or "eh" or "ed" or "ew")
        {
            var working = text[..^symbol.Length].TrimEnd() + symbol[1..];
            return ReadResult.Fail<Quantity>(Rule, $"{Quoted.Of(symbol)} is calendar time, which only lags have; write {Quoted.Of(working)} here");
        }

        return symbol.Any(char.IsAsciiDigit)
            ? Fail($"{Quoted.Of(text)} is not one number with one unit; write one such as `1.5d` (units: {UnitSymbols.All})")
            : Fail($"{Quoted.Of(symbol)} is no unit of time; allowed are {UnitSymbols.All}");
    }

    private static ReadResult<Quantity> Fail(string problem) => ReadResult.Fail<Quantity>(Rule, problem);
}
