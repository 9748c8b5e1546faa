using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Analysis.Rules;

/// <summary>A number of a rule that a workspace may change: <c>rules: {risk-review-overdue: {severity: info, grace: 1w}}</c>.</summary>
/// <param name="Name">Kebab case, never <c>severity</c>.</param>
/// <param name="Default">As one would write it in <c>workspace.rules</c>.</param>
/// <param name="Summary">What it changes, in a few words.</param>
public sealed record Threshold(string Name, ThresholdType Type, string Default, string Summary)
{
    private const decimal LargestPercentage = 10_000m;

    public static ReadResult<decimal> ReadNumber(string text) => NumberText.Read(text);

    public static ReadResult<Percentage> ReadPercent(string text) => PercentageText.Read(text, LargestPercentage);

    public static ReadResult<Quantity> ReadTime(string text) => QuantityText.Read(text);

    /// <summary>What is wrong with a text as a value of this threshold, or null.</summary>
    public string? ProblemOf(string text) => Type switch
    {
        ThresholdType.Number => Problem(ReadNumber(text)),
        ThresholdType.Percent => Problem(ReadPercent(text)),
        _ => Problem(ReadTime(text)),
    };

    private static string? Problem<T>(ReadResult<T> result) => result.Ok ? null : result.Problem;
}

/// <summary>What a threshold is written as: <c>3</c>, <c>80%</c> or <c>2w</c>.</summary>
public enum ThresholdType
{
    Number,
    Percent,
    Time,
}
