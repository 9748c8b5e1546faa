using System.Globalization;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Plain numbers: <c>12</c>, <c>-0.5</c>.</summary>
public static class NumberText
{
    private const string Rule = "invalid-value";

    private const decimal Largest = 1_000_000_000_000_000m;

    private static Repair[] RepairsOfNumbers => [Repairs.PlainCharacters, WithoutSign, WithoutExponent, GroupedDigits.SureRepair];

    public static ReadResult<decimal> Read(string text) =>
        Strictly.Read(text, trimmed => Exact(trimmed, "no number; write one such as `12` or `0.5`"), RepairsOfNumbers);

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>.</summary>
    public static ReadResult<int> ReadWhole(string text, int min, int max) =>
        Strictly.Read(text, trimmed => ExactWhole(trimmed, min, max), RepairsOfNumbers);

    /// <summary>The shortest text of a number: no exponent, no zeros at the end.</summary>
    public static string ToText(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Takes the unsigned number a text begins with; one too large for a decimal counts as the largest there is.</summary>
    internal static bool TryTake(string text, out decimal number, out string rest)
    {
        number = 0;
        rest = text;
        var end = DigitsFrom(text, 0);
        var hasWhole = end > 0;
        if (end < text.Length && text[end] == '.')
        {
            var decimals = DigitsFrom(text, end + 1);
            if (decimals > end + 1) end = decimals;
            else if (hasWhole && !(end + 1 < text.Length && text[end + 1] == '.')) return false;
        }

        if (end == 0) return false;

        if (!decimal.TryParse(text.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
            number = decimal.MaxValue;
        rest = text[end..].TrimStart();
        return true;
    }

    private static int DigitsFrom(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static ReadResult<decimal> Exact(string text, string remedy)
    {
        var isNegative = text.StartsWith('-');
        if (!TryTake(isNegative ? text[1..] : text, out var number, out var rest) || rest.Length > 0)
            return ReadResult.Fail<decimal>(Rule, NoNumber(text, remedy));

        return number > Largest
            ? ReadResult.Fail<decimal>(Rule, $"{Quoted.Of(text)} is too large; numbers go up to 1,000,000,000,000,000")
            : ReadResult.Of(isNegative ? -number : number);
    }

    private static string NoNumber(string text, string remedy) => GroupedDigits.IsUnsure(text)
        ? $"{Quoted.Of(text)} could be {text.Replace(",", "", StringComparison.Ordinal)} or {text.Replace(',', '.')}; thousands have no mark, decimals a point"
        : $"{Quoted.Of(text)} is {remedy}";

    private static ReadResult<int> ExactWhole(string text, int min, int max)
    {
        var number = Exact(text, $"no whole number; write one from {min} to {max}");
        if (!number.Ok) return number.As<int>();

        if (number.Value != decimal.Truncate(number.Value))
            return ReadResult.Fail<int>(Rule, $"{Quoted.Of(text)} is no whole number; write one from {min} to {max}");

        return number.Value < min || number.Value > max
            ? ReadResult.Fail<int>(Rule, $"{Quoted.Of(text)} is out of bounds; write a whole number from {min} to {max}")
            : ReadResult.Of((int)number.Value);
    }

    private static Repaired? WithoutSign(string text) =>
        text.StartsWith('+') ? new Repaired(text[1..].TrimStart(), "a number has no plus sign")
        : text.EndsWith('%') ? new Repaired(text[..^1].TrimEnd(), "a plain number is wanted, without `%`")
        : null;

    private static Repaired? WithoutExponent(string text) =>
        text.Contains('e', StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new Repaired(ToText(number), "a number has no exponent")
            : null;
}
