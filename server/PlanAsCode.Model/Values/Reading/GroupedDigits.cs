using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Numbers written for the eye: <c>12,000</c>, <c>12 000</c>, <c>1.234,56</c>, <c>1,5</c>.</summary>
internal static partial class GroupedDigits
{
    private const string Together = "digits stand together, without a mark between thousands";

    private const string Point = "decimals have a point, not a comma";

    /// <summary>A single comma before three digits counts as a mark of thousands.</summary>
    public static Repaired? Repair(string text) => Rewrite(text, match =>
        IsUnsure(match.Value) && text[(match.Index + match.Length)..].TrimStart() is not ['k' or 'M', ..]
            ? new Repaired(match.Value.Replace(",", "", StringComparison.Ordinal), Together)
            : Plain(match.Value));

    /// <summary>A single comma before three digits stays: it may be either.</summary>
    public static Repaired? SureRepair(string text) => Rewrite(text, match => Plain(match.Value));

    /// <summary>True where a number such as <c>1,500</c> can be read in two ways.</summary>
    public static bool IsUnsure(string number) => UnsureComma().IsMatch(number);

    private static Repaired? Rewrite(string text, Func<Match, Repaired?> plain)
    {
        var reason = "";
        var rewritten = Grouped().Replace(text, match =>
        {
            if (plain(match) is not { } repaired) return match.Value;

            reason = repaired.Reason;
            return repaired.Text;
        });
        return rewritten == text ? null : new Repaired(rewritten, reason);
    }

    private static Repaired? Plain(string number)
    {
        if (IsUnsure(number)) return null;
        if (DecimalComma().IsMatch(number)) return new Repaired(number.Replace(',', '.'), Point);
        if (English().IsMatch(number)) return new Repaired(Marks().Replace(number, ""), Together);
        if (!Continental().IsMatch(number)) return null;

        var comma = number.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? new Repaired(MarksAndPoints().Replace(number, ""), Together)
            : new Repaired(MarksAndPoints().Replace(number[..comma], "") + "." + number[(comma + 1)..], "decimals have a point, and thousands no mark");
    }

    [GeneratedRegex("^[1-9][0-9]{0,2},[0-9]{3}$")]
    private static partial Regex UnsureComma();

    [GeneratedRegex("^[0-9]+,[0-9]+$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:[\s_'’][0-9]{3})+)(?:\.[0-9]+)?$")]
    private static partial Regex English();

    [GeneratedRegex(@"^[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,}|(?:[\s'’][0-9]{3})+,[0-9]+)$")]
    private static partial Regex Continental();

    [GeneratedRegex(@"[\s_'’,]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\s'’.]")]
    private static partial Regex MarksAndPoints();

    [GeneratedRegex(@"[0-9]+(?:[\s_'’.,][0-9]+)+")]
    private static partial Regex Grouped();
}
