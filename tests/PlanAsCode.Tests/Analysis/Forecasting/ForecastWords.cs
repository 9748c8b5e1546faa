using System.Globalization;
using System.Text;
using PlanAsCode.Analysis.Forecasting;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>All that a forecast says, as text: two forecasts are the same where these are.</summary>
internal static class ForecastWords
{
    public static string Of(Forecast forecast)
    {
        var text = new StringBuilder();
        foreach (var note in forecast.Notes) text.Append(CultureInfo.InvariantCulture, $"{note.Path} {note.What}\n");
        foreach (var project in forecast.Projects)
        {
            text.Append(CultureInfo.InvariantCulture, $"{project.Path}: {project.Finish} {project.PlannedFinish} {project.DeadlineChance:R} {project.Cost} {project.BudgetChance:R}\n");
            text.Append(CultureInfo.InvariantCulture, $"{project.WithoutRisks} {project.RiskDays} {project.ContingencyDays} {project.ContingencyCost} {project.Convergence}\n");
            foreach (var driver in project.Drivers) text.Append(CultureInfo.InvariantCulture, $"{driver.Path} {driver.Correlation:R}\n");
            foreach (var day in project.Days) text.Append(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd} {day.Runs}\n");
            foreach (var task in project.Tasks) text.Append(CultureInfo.InvariantCulture, $"{task.Path} {task.Criticality:R} {task.Finish} {task.DeadlineChance:R} {task.FinishReason}\n");
        }

        return text.ToString();
    }
}
