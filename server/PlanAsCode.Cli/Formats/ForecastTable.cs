using System.Globalization;
using System.Text;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Cli.Formats;

/// <summary>Percentiles of finish and cost, with and without risks.</summary>
public sealed class ForecastTable(StringBuilder text, Palette palette)
{
    private static readonly string[] Head = ["P10", "P50", "P80", "P90", "mean"];

    public void Write(ProjectForecast project)
    {
        var rows = new List<string[]> { Row("finish", project.Finish) };
        if (project.WithoutRisks is { } calm) rows.Add(Row("  without risks", calm.Finish));
        if (project.Cost is { } cost) rows.Add(Row($"cost in {cost.P50.Currency}", cost));
        if (project.WithoutRisks is { Cost: { } cheaper }) rows.Add(Row("  without risks", cheaper));
        var widths = Enumerable.Range(0, Head.Length + 1).Select(column => Math.Max(column == 0 ? 0 : Head[column - 1].Length, rows.Max(row => row[column].Length))).ToArray();
        text.Append(palette.Dim(Line(["", .. Head], widths))).Append('\n');
        foreach (var row in rows) text.Append(Line(row, widths)).Append('\n');
    }

    private static string Line(string[] row, int[] widths) =>
        string.Concat(row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : "  " + cell.PadLeft(widths[column])));

    private static string[] Row(string name, FinishForecast? finish) => finish is null
        ? [name, "–", "–", "–", "–", "–"]
        : [name, Date(finish.P10), Date(finish.P50), Date(finish.P80), Date(finish.P90), Date(finish.Mean)];

    private static string[] Row(string name, CostForecast cost) =>
        [name, Amount(cost.P10), Amount(cost.P50), Amount(cost.P80), Amount(cost.P90), Amount(cost.Mean)];

    private static string Amount(Money money) => MoneyWords.Amount(money, grouped: true);

    private static string Date(DateOnly? date) => date is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "never";
}
