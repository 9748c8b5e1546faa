namespace PlanAsCode.Model.Values.Reading;

/// <summary>Time between two linked tasks: <c>+2d</c>, <c>-1d</c>, <c>+3ed</c> (calendar time).</summary>
public static class LagText
{
    private const string Rule = "invalid-quantity";

    public static ReadResult<Lag> Read(string text) => Strictly.Read(
        text, Exact, Repairs.PlainCharacters, Sign, GroupedDigits.SureRepair, Repairs.UnitWords);

    public static string ToText(Lag lag) =>
        $"{(lag.Amount < 0 ? "-" : "+")}{NumberText.ToText(Math.Abs(lag.Amount))}{(lag.IsElapsed ? "e" : "")}{UnitSymbols.Of(lag.Unit)}";

    internal static ReadResult<Lag> Exact(string text)
    {
        if (text is not ['+' or '-', ..]) return Fail($"{Quoted.Of(text)} is no lag; write one such as `+2d`, `-1d` or `+3ed`");

        if (!NumberText.TryTake(text[1..].TrimStart(), out var amount, out var symbol))
            return Fail($"{Quoted.Of(text)} is no lag; write one such as `+2d`, `-1d` or `+3ed`");

        if (symbol is "%") return Fail($"{Quoted.Of(text)} is a percentage; a lag is an amount of time such as `+2d`");

        var isElapsed = symbol is "emin" or "eh" or "ed" or "ew";
        if (!UnitSymbols.TryRead(isElapsed ? symbol[1..] : symbol, out var unit)) return UnknownUnit(text, symbol);

        if (amount > QuantityText.Largest) return Fail($"{Quoted.Of(text)} is too large; amounts go up to 1,000,000");

        return ReadResult.Of(new Lag(text[0] == '-' ? -amount : amount, unit, isElapsed));
    }

    private static ReadResult<Lag> UnknownUnit(string text, string symbol)
    {
        const string Allowed = "min h d w mo q y in working time, emin eh ed ew in calendar time";
        return Fail(symbol.Length == 0 ? $"{Quoted.Of(text)} has no unit; write {Quoted.Of(text + "d")}, or one of {Allowed}"
            : symbol is "m" ? $"{Quoted.Of(text)} could be minutes or months; write `min` or `mo`"
            : $"{Quoted.Of(symbol)} is no unit of a lag; allowed are {Allowed}");
    }

    private static Repaired? Sign(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) ? new Repaired("+" + text, "a lag has a sign") : null;

    private static ReadResult<Lag> Fail(string problem) => ReadResult.Fail<Lag>(Rule, problem);
}
