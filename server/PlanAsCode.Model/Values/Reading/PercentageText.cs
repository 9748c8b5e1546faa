using System.Globalization;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Percentages: <c>80%</c>, <c>80 %</c>.</summary>
public static class PercentageText
{
    private const string Rule = "invalid-value";

    public static ReadResult<Percentage> Read(string text, decimal max = 100) => Strictly.Read(
        text, trimmed => Exact(trimmed, max), Repairs.PlainCharacters, GroupedDigits.SureRepair, PercentWords);

    public static string ToText(Percentage percentage) => NumberText.ToText(percentage.Value) + "%";

    private static ReadResult<Percentage> Exact(string text, decimal max)
    {
        if (text.StartsWith('-')) return Fail($"{Quoted.Of(text)} is negative; write a percentage from 0% to {NumberText.ToText(max)}%");

        if (!NumberText.TryTake(text, out var number, out var sign) || sign is not ("" or "%"))
            return Fail($"{Quoted.Of(text)} is no percentage; write one such as `80%`");

        if (sign.Length == 0) return WithoutSign(text, number, max);

        return number > max
            ? Fail($"{Quoted.Of(text)} is more than the {NumberText.ToText(max)}% allowed here")
            : ReadResult.Of(new Percentage(number));
    }

    private static ReadResult<Percentage> WithoutSign(string text, decimal number, decimal max)
    {
        if (number == 1) return Fail("`1` has no percent sign; write `1%` or `100%`");

        var instead = ToText(new Percentage(number is > 0 and < 1 && text.Contains('.', StringComparison.Ordinal) ? number * 100 : number));
        return number > max
            ? Fail($"{Quoted.Of(text)} is no percentage; write one from 0% to {NumberText.ToText(max)}%")
            : ReadResult.Fail<Percentage>(Rule, $"{Quoted.Of(text)} has no percent sign; write `{instead}`", instead);
    }

    private static Repaired? PercentWords(string text)
    {
        var number = text.StartsWith('%') ? text[1..] : text;
        foreach (var word in (ReadOnlySpan<string>)["percent", "per cent", "pct", "prozent", "v. h.", "٪"])
        {
            if (number.EndsWith(word, true, CultureInfo.InvariantCulture)) number = number[..^word.Length];
        }

        return number == text ? null : new Repaired(number.Trim() + "%", "the percent sign stands behind the number");
    }

    private static ReadResult<Percentage> Fail(string problem) => ReadResult.Fail<Percentage>(Rule, problem);
}
