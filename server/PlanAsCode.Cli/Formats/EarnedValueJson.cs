using System.Text.Json;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.EarnedValue;

namespace PlanAsCode.Cli.Formats;

/// <summary>The progress of a project in <see cref="ScheduleJson"/>. Sums are money objects, or numbers where they count days.</summary>
public sealed class EarnedValueJson
{
    private readonly Utf8JsonWriter _json;
    private readonly string? _currency;

    private EarnedValueJson(Utf8JsonWriter json, string? currency) => (_json, _currency) = (json, currency);

    /// <param name="currency">The workspace's.</param>
    public static void Write(Utf8JsonWriter json, ProjectValue value, string currency)
    {
        if (value.Figures is not { } figures)
        {
            json.WriteNull("earnedValue");
            json.Text("earnedValueReason", value.WhyNot);
            return;
        }

        new EarnedValueJson(json, value.Unit == ValueUnit.Money ? currency : null).Write(value, figures);
    }

    private void Write(ProjectValue value, ValueFigures figures)
    {
        var reasons = figures.Reasons;
        _json.WriteStartObject("earnedValue");
        _json.Text("baseline", value.Baseline);
        _json.Text("unit", value.Unit == ValueUnit.Money ? "money" : "days");
        Amount("bac", figures.Budget);
        Amount("pv", figures.Planned);
        Amount("ev", figures.Earned);
        Known("ac", figures.Actual);
        Amount("sv", figures.ScheduleVariance);
        Known("cv", figures.CostVariance);
        Ratio("spi", figures.ScheduleIndex);
        Ratio("cpi", figures.CostIndex);
        Known("eac", figures.EstimateAtCompletion);
        Known("eacAtPlannedRate", figures.EstimateAtPlannedRate);
        Known("eacCombined", figures.EstimateCombined);
        Known("etc", figures.EstimateToComplete);
        Known("vac", figures.VarianceAtCompletion);
        Ratio("tcpi", figures.ToCompleteIndex);
        WriteSchedule(value.Schedule!);
        _json.Texts("reasons", value.Reasons);
        WriteCurve(value);
        WriteTasks(value);
        _json.WriteEndObject();

        void Known(string key, decimal? amount)
        {
            Amount(key, amount);
            if (amount is null) _json.Text(key + "Reason", reasons[key]);
        }

        void Ratio(string key, decimal? ratio)
        {
            _json.Number(key, ratio);
            if (ratio is null) _json.Text(key + "Reason", reasons[key]);
        }
    }

    private void WriteSchedule(ScheduleValue schedule)
    {
        _json.Number("earnedScheduleDays", schedule.EarnedDays);
        if (schedule.EarnedDays is null) _json.Text("earnedScheduleDaysReason", schedule.WhyNoIndex);
        _json.Number("actualTimeDays", schedule.ActualDays);
        _json.Number("plannedDurationDays", schedule.PlannedDays);
        _json.Number("svTDays", schedule.VarianceDays);
        if (schedule.VarianceDays is null) _json.Text("svTDaysReason", schedule.WhyNoIndex);
        _json.Number("spiT", schedule.Index);
        if (schedule.Index is null) _json.Text("spiTReason", schedule.WhyNoIndex);
    }

    private void WriteCurve(ProjectValue value)
    {
        _json.WriteStartArray("curve");
        foreach (var point in value.Curve)
        {
            _json.WriteStartObject();
            _json.Date("date", point.Date);
            Amount("pv", point.Planned);
            Amount("ev", point.Earned);
            Amount("ac", point.Actual);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteTasks(ProjectValue value)
    {
        _json.WriteStartArray("tasks");
        foreach (var task in value.Tasks)
        {
            _json.WriteStartObject();
            _json.Text("id", task.Path);
            _json.WriteBoolean("inBaseline", task.IsInBaseline);
            Amount("bac", task.Figures.Budget);
            Amount("pv", task.Figures.Planned);
            Amount("ev", task.Figures.Earned);
            Amount("ac", task.Figures.Actual);
            if (task.Figures.Actual is null) _json.Text("acReason", task.Figures.WhyNoActual);
            _json.Number("spi", task.Figures.ScheduleIndex);
            if (task.Figures.ScheduleIndex is null) _json.Text("spiReason", task.Figures.Reasons["spi"]);
            _json.Number("cpi", task.Figures.CostIndex);
            if (task.Figures.CostIndex is null) _json.Text("cpiReason", task.Figures.Reasons["cpi"]);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Amount(string key, decimal? amount)
    {
        if (_currency is null) _json.Number(key, amount);
        else _json.Money(key, amount is { } sum ? MoneyWords.Rounded(sum, _currency) : null);
    }
}
