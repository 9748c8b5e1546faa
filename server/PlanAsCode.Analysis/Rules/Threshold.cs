using System.Globalization;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Rules;

/// <summary>A number of a rule that a workspace may change: <c>rules: {risk-review-overdue: {severity: info, grace: 1w}}</c>.</summary>
/// <param name="Name">Kebab case, never <c>severity</c>.</param>
/// <param name="Default">As one would write it in <c>workspace.rules</c>.</param>
/// <param name="Summary">What it changes, in a few words.</param>
public sealed record Threshold(string Name, ThresholdType Type, string Default, string Summary)
{
    /// <summary>The number in a text: plain, in percent, or null where the text is none.</summary>
    public static decimal? ReadNumber(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static decimal? ReadPercent(string text) => text.TrimEnd().EndsWith('%') ? ReadNumber(text.TrimEnd()[..^1]) : null;

    public static Quantity? ReadTime(string text)
    {
        var letters = text.TrimEnd().Length - text.TrimEnd().AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz").Length;
        var trimmed = text.TrimEnd();
        return (ReadNumber(trimmed[..^letters]), UnitOf(trimmed[^letters..])) is ({ } amount, { } unit) ? new Quantity(amount, unit) : null;
    }

    /// <summary>Whether a text is a value of this threshold's type.</summary>
    public bool Accepts(string text) => Type switch
    {
        ThresholdType.Number => ReadNumber(text) is not null,
        ThresholdType.Percent => ReadPercent(text) is not null,
        _ => ReadTime(text) is not null,
    };

    private static TimeUnit? UnitOf(string unit) => unit switch
    {
        "min" => TimeUnit.Minute,
        "h" => TimeUnit.Hour,
        "d" => TimeUnit.Day,
        "w" => TimeUnit.Week,
        "mo" => TimeUnit.Month,
        "q" => TimeUnit.Quarter,
        "y" => TimeUnit.Year,
        _ => null,
    };
}

/// <summary>What a threshold is written as: <c>3</c>, <c>80%</c> or <c>2w</c>.</summary>
public enum ThresholdType
{
    Number,
    Percent,
    Time,
}
