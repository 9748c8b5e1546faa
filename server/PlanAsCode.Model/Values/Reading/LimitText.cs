namespace PlanAsCode.Model.Values.Reading;

/// <summary>At most so much work a day or week: <c>30h/w</c>, <c>4h/d</c>.</summary>
public static class LimitText
{
    private const string Rule = "invalid-quantity";

    public static ReadResult<WorkLimit> Read(string text) => Strictly.Read(
        text, Exact, Repairs.PlainCharacters, GroupedDigits.SureRepair, Repairs.PerUnitWords, Repairs.UnitWords);

    public static string ToText(WorkLimit limit) => $"{QuantityText.ToText(limit.Amount)}/{UnitSymbols.Of(limit.Per)}";

    private static ReadResult<WorkLimit> Exact(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0) return Fail($"{Quoted.Of(text)} says no period; write a limit such as `4h/d` or `30h/w`");

        var period = text[(slash + 1)..].TrimStart();
        if (!UnitSymbols.TryRead(period, out var per) || per is not (TimeUnit.Day or TimeUnit.Week))
            return Fail($"{Quoted.Of("/" + period)} is no period of a limit; write `/d` or `/w`");

        var amount = QuantityText.Exact(text[..slash].TrimEnd());
        if (!amount.Ok) return amount.As<WorkLimit>();
        if (amount.Value.Unit > TimeUnit.Day) return Fail($"{Quoted.Of(text)} is too coarse; write hours or days, such as `30h/w`");

        return amount.Value.Amount == 0
            ? Fail($"{Quoted.Of(text)} allows no work at all; write more than 0, or `leave` for the days off")
            : ReadResult.Of(new WorkLimit(amount.Value, per));
    }

    private static ReadResult<WorkLimit> Fail(string problem) => ReadResult.Fail<WorkLimit>(Rule, problem);
}
