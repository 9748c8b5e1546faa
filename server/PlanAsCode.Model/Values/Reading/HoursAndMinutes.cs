using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>`2h30min`, `2h 30m`, `2:30h`: people write hours and minutes together, plans have one unit.</summary>
internal static partial class HoursAndMinutes
{
    public static Repaired? Repair(string text)
    {
        var match = Together().Match(text);
        if (!match.Success) return null;

        var hours = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var total = (hours * 60) + minutes;
        var instead = total % 3 == 0 ? NumberText.ToText(total / 60m) + "h" : $"{total}min";
        return new Repaired(instead, "an amount has one unit");
    }

    [GeneratedRegex(@"^(?<h>[0-9]{1,4})\s*(?:h\s*(?<m>[0-9]{1,4})\s*(?:m|min)?|:(?<m>[0-9]{2})\s*h)$")]
    private static partial Regex Together();
}
