using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>The forecast as <c>plan-as-code/forecast/1</c>.</summary>
public static class ForecastJson
{
    private const int MostBars = 40;

    public static string Of(Forecast forecast, PlanAnalysis analysis, PlanFilter filter) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/forecast/1");
        json.Date("asOf", forecast.AsOf);
        json.WriteNumber("runs", forecast.Options.Runs);
        json.WriteNumber("seed", forecast.Options.Seed);
        json.WriteString("distribution", forecast.Options.IsTriangular ? "triangular" : "pert");
        json.WriteBoolean("unlimited", forecast.Options.IsUnlimited);
        json.WriteNumber("sampledTasks", forecast.SampledTasks);
        json.WriteNumber("sampledRisks", forecast.SampledRisks);
        json.WriteStartArray("notes");
        foreach (var note in forecast.Notes)
        {
            json.WriteStartObject();
            json.Text("id", note.Path);
            json.Text("message", $"`{note.Path}` {note.What}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("projects");
        foreach (var project in forecast.Projects.Where(project => filter.Keeps(project.Project))) Write(json, project, analysis, filter);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ProjectForecast project, PlanAnalysis analysis, PlanFilter filter)
    {
        json.WriteStartObject();
        json.Text("id", project.Path);
        json.Text("title", project.Project.Name);
        Finish(json, project.Finish, "no task of it has dates");
        json.Date("plannedFinish", project.PlannedFinish);
        json.Date("deadline", project.Project.Deadline?.Last);
        Chance(json, "deadlineChance", project.DeadlineChance, project.Project.Deadline is null ? "it has no deadline" : "no task of it has dates");
        Cost(json, project.Cost, project.CostReason);
        json.Money("plannedCost", analysis.Costs.ByPath.GetValueOrDefault(project.Path));
        json.Money("budget", project.Project.Budget);
        Chance(json, "budgetChance", project.BudgetChance, project.Project.Budget is null ? "it has no budget" : project.BudgetReason);
        WriteCertainty(json, project);
        json.WriteStartArray("histogram");
        foreach (var bar in FinishHistogram.Of(project.Days, MostBars))
        {
            json.WriteStartObject();
            json.Date("from", bar.From);
            json.Date("to", bar.To);
            json.WriteNumber("runs", bar.Runs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tasks");
        foreach (var task in project.Tasks.Where(task => filter.Keeps(task.Item))) Write(json, task);
        json.WriteEndArray();
        WriteDrivers(json, project);
        WriteWithoutRisks(json, project);
        json.WriteEndObject();
    }

    private static void WriteCertainty(Utf8JsonWriter json, ProjectForecast project)
    {
        json.WriteStartObject("contingency");
        json.Number("days", project.ContingencyDays);
        if (project.ContingencyDays is null) json.Text("daysReason", "P80 is not known");
        json.Money("cost", project.ContingencyCost);
        if (project.ContingencyCost is null) json.Text("costReason", project.CostReason ?? "P80 is not known");
        json.WriteEndObject();
        if (project.Convergence is not { } certainty)
        {
            json.WriteNull("converged");
            json.Text("convergedReason", project.Finish?.P80 is null ? "P80 is not known" : "nothing varies: every run is the schedule");
            return;
        }

        json.WriteBoolean("converged", certainty.IsConverged);
        json.Number("standardErrorDays", certainty.StandardErrorDays);
        if (certainty.StandardErrorDays is null) json.Text("standardErrorDaysReason", WhyNotSure(certainty));
        json.Number("halfWidthDays", certainty.HalfWidthDays);
        if (certainty.HalfWidthDays is null) json.Text("halfWidthDaysReason", WhyNotSure(certainty));
        json.WriteNumber("runsNeeded", certainty.RunsNeeded);
    }

    private static string WhyNotSure(Convergence certainty) => $"too few runs for a confidence interval: it takes at least {certainty.RunsNeeded}";

    private static void Write(Utf8JsonWriter json, TaskForecast task)
    {
        json.WriteStartObject();
        json.Text("id", task.Path);
        json.Text("kind", task.Item.IsGroup ? "group" : task.Item.IsMilestone ? "milestone" : "task");
        json.Number("criticality", (decimal)task.Criticality);
        Finish(json, task.Finish, task.FinishReason);
        if (task.Item.Deadline is { } deadline)
        {
            json.Date("deadline", deadline.Last);
            Chance(json, "deadlineChance", task.DeadlineChance, task.FinishReason);
        }

        json.WriteEndObject();
    }

    private static void WriteDrivers(Utf8JsonWriter json, ProjectForecast project)
    {
        json.WriteStartArray("drivers");
        foreach (var driver in project.Drivers)
        {
            json.WriteStartObject();
            json.Text("id", driver.Path);
            json.Text("kind", driver.IsRisk ? "risk" : "task");
            json.Number("correlation", (decimal)driver.Correlation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWithoutRisks(Utf8JsonWriter json, ProjectForecast project)
    {
        json.Number("riskDays", project.RiskDays);
        if (project.WithoutRisks is not { } calm)
        {
            json.Text("riskDaysReason", "no risk is drawn");
            json.WriteNull("withoutRisks");
            json.Text("withoutRisksReason", "no risk is drawn");
            return;
        }

        if (project.RiskDays is null) json.Text("riskDaysReason", "not every run ends");
        json.WriteStartObject("withoutRisks");
        Finish(json, calm.Finish, "no task of it has dates");
        Chance(json, "deadlineChance", calm.DeadlineChance, "it has no deadline");
        Cost(json, calm.Cost, project.CostReason);
        Chance(json, "budgetChance", calm.BudgetChance, project.Project.Budget is null ? "it has no budget" : project.BudgetReason);
        json.WriteEndObject();
    }

    private static void Finish(Utf8JsonWriter json, FinishForecast? finish, string? reason)
    {
        if (finish is null)
        {
            json.WriteNull("finish");
            json.Text("finishReason", reason);
            return;
        }

        json.WriteStartObject("finish");
        json.Date("p10", finish.P10);
        json.Date("p50", finish.P50);
        json.Date("p80", finish.P80);
        json.Date("p90", finish.P90);
        json.Date("mean", finish.Mean);
        if (finish.Unfinished > 0)
        {
            json.Number("unfinished", (decimal)finish.Unfinished);
            json.Text("reason", "in the other runs it ends; in these its people or calendar have no time left for it");
        }

        json.WriteEndObject();
    }

    private static void Cost(Utf8JsonWriter json, CostForecast? cost, string? reason)
    {
        if (cost is null)
        {
            json.WriteNull("cost");
            json.Text("costReason", reason);
            return;
        }

        json.WriteStartObject("cost");
        json.Money("p10", cost.P10);
        json.Money("p50", cost.P50);
        json.Money("p80", cost.P80);
        json.Money("p90", cost.P90);
        json.Money("mean", cost.Mean);
        json.WriteEndObject();
    }

    private static void Chance(Utf8JsonWriter json, string name, double? chance, string? reason)
    {
        json.Number(name, (decimal?)chance);
        if (chance is null) json.Text($"{name}Reason", reason);
    }
}
