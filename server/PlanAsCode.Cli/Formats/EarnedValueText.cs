using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.EarnedValue;

namespace PlanAsCode.Cli.Formats;

/// <summary>The progress of a project against its baseline, in a few lines below its chart.</summary>
public static class EarnedValueText
{
    /// <summary>Nothing where the plan names no baseline.</summary>
    /// <param name="currency">The workspace's.</param>
    public static string Of(ProjectValue value, string currency, Palette palette)
    {
        if (value.Baseline is null) return "";
        if (value.Figures is not { } figures) return $"No earned value: {Shown.Line(value.WhyNot!)}\n";
        var schedule = value.Schedule!;
        var lines = new List<string>
        {
            $"Against {Shown.Line(value.Baseline)}: budget {Amount(figures.Budget)}, planned by now {Amount(figures.Planned)}, earned {Amount(figures.Earned)}, spent {Amount(figures.Actual)}",
            $"  cost      CPI {Index(figures.CostIndex, palette)}, variance {Signed(figures.CostVariance)}, estimate at completion {Amount(figures.EstimateAtCompletion)}"
                + (figures.VarianceAtCompletion is { } over ? $" ({Signed(over)})" : ""),
            $"  schedule  SPI {Index(figures.ScheduleIndex, palette)}, variance {Signed(figures.ScheduleVariance)}, earned schedule {Days(schedule.EarnedDays)} of {Days(schedule.ActualDays)} passed, SPI(t) {Index(schedule.Index, palette)}",
        };
        lines.AddRange(value.Reasons.Select(reason => $"  note      {Shown.Line(reason)}"));
        return string.Join('\n', lines) + "\n";

        string Amount(decimal? amount) => amount is not { } sum ? "unknown"
            : value.Unit == ValueUnit.Days ? Days(sum) : MoneyWords.Of(MoneyWords.Rounded(sum, currency));

        string Signed(decimal? amount) => amount > 0 ? "+" + Amount(amount) : Amount(amount);
    }

    private static string Days(decimal? days) =>
        days is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0.##}d") : "unknown";

    private static string Index(decimal? index, Palette palette)
    {
        if (index is not { } known) return "unknown";
        var words = known.ToString("0.00", CultureInfo.InvariantCulture);
        return known < 1 ? palette.Red(words) : words;
    }
}
