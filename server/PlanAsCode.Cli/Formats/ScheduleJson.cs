using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>All dates, floats, costs and loads as <c>plan-as-code/schedule/1</c>.</summary>
public static class ScheduleJson
{
    /// <param name="why">The path of a task to explain, or null.</param>
    /// <param name="optimized">Where a search for a better order made the schedule.</param>
    public static Utf8Text Of(PlanAnalysis analysis, PlanFilter filter, string? why = null, OptimizedSchedule? optimized = null) => JsonText.Utf8(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/schedule/1");
        json.Date("asOf", analysis.AsOf);
        if (why is not null) WhyJson.Write(json, why, analysis);
        json.WriteStartArray("projects");
        var tasks = analysis.Schedule.Tasks.Where(task => filter.Keeps(task.Item)).ToLookup(task => task.Item.ProjectPath, StringComparer.Ordinal);
        foreach (var project in analysis.Schedule.Projects.Where(project => filter.Keeps(project.Project)))
            Write(json, project, tasks[project.Path], analysis);
        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var load in analysis.Load.Where(load => filter.Keeps(load.Resource))) ScheduleLoadJson.Write(json, load, filter.Wishes, analysis.Calendars.Workspace);
        json.WriteEndArray();
        WriteMoved(json, analysis);
        if (optimized is not null) OptimizedJson.Write(json, optimized);
        json.WriteEndObject();
    });

    private static void WriteMoved(Utf8JsonWriter json, PlanAnalysis analysis)
    {
        if (analysis.Moved is not { } moved)
        {
            json.WriteNull("moved");
            json.Text("movedReason", analysis.Baseline is { } missing ? $"the baseline `{missing.Name}` cannot be had: {missing.WhyNot}" : ValueReckoning.NoBaseline);
            return;
        }

        json.WriteStartObject("moved");
        json.WriteNumber("tasks", moved.Moved.Length);
        json.Text("against", analysis.Baseline!.Name);
        json.WriteNumber("added", moved.Added.Length);
        json.WriteNumber("removed", moved.Removed.Length);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProjectDates dates, IEnumerable<TaskDates> tasks, PlanAnalysis analysis)
    {
        var project = dates.Project;
        json.WriteStartObject();
        json.Text("id", dates.Path);
        json.Text("title", project.Name);
        json.Instant("start", dates.IsScheduled ? dates.Start : null);
        json.Instant("finish", dates.IsScheduled ? dates.Finish : null);
        json.Date("finishDate", dates.IsScheduled ? dates.FinishDate : null);
        if (!dates.IsScheduled) json.Text("reason", "no task of it has dates");
        json.Date("deadline", project.Deadline?.Last);
        var cost = analysis.Costs.ByPath.GetValueOrDefault(dates.Path);
        json.Money("cost", cost);
        if (cost is null) json.Text("costReason", CostReason.Of(analysis.Costs));
        var completion = analysis.CostsAtCompletion[dates.Path];
        json.Money("costAtCompletion", completion.Amount);
        if (completion.WhyNot is { } unknown) json.Text("costAtCompletionReason", unknown);
        json.Money("budget", project.Budget);
        json.WriteStartArray("tasks");
        foreach (var task in tasks) ScheduleTaskJson.Write(json, task, analysis);
        json.WriteEndArray();
        EarnedValueJson.Write(json, analysis.Earned[dates.Path], analysis.Plan.Workspace.Currency);
        json.WriteEndObject();
    }
}
