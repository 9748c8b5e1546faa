using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Numbers written for the eye: <c>12,000</c>, <c>12 000</c>, <c>1.234,56</c>, <c>1,5</c>.</summary>
internal static partial class GroupedDigits
{
    public static Repaired? Repair(string text)
    {
        var reason = "";
        var plain = Grouped().Replace(text, match =>
        {
            var (number, why) = Plain(match.Value);
            if (number != match.Value) reason = why;
            return number;
        });
        return plain == text ? null : new Repaired(plain, reason);
    }

    private static (string Number, string Reason) Plain(string number)
    {
        const string Together = "digits stand together, without a mark between thousands";
        var points = number.Count(letter => letter == '.');
        var commas = number.Count(letter => letter == ',');
        var lastPoint = number.LastIndexOf('.');
        var lastComma = number.LastIndexOf(',');
        var bare = Blanks().Replace(number, "");

        if (commas == 1 && points == 0 && number.Length - lastComma - 1 != 3)
            return (bare.Replace(',', '.'), "decimals have a point, not a comma");
        if (commas > 0 && lastComma > lastPoint && points > 0)
            return (bare.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), "decimals have a point, and thousands no mark");
        if (points > 1) return (bare.Replace(".", "", StringComparison.Ordinal), Together);
        return (bare.Replace(",", "", StringComparison.Ordinal), Together);
    }

    [GeneratedRegex(@"[0-9]+(?:[\s_'’.,][0-9]+)+")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[\s_'’]")]
    private static partial Regex Blanks();
}
