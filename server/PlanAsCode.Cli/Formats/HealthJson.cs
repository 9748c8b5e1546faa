using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Health;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>The 14 points of each project, with the tasks behind them and their places, as <c>plan-as-code/health/1</c>.</summary>
public static class HealthJson
{
    public static string Of(PlanAnalysis analysis, PlanFilter filter) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/health/1");
        json.Date("asOf", analysis.AsOf);
        json.WriteStartArray("projects");
        foreach (var project in analysis.Plan.Projects.All.Where(filter.Keeps)) Write(json, project, analysis);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Project project, PlanAnalysis analysis)
    {
        var points = analysis.Health[project.Path].Points;
        json.WriteStartObject();
        json.Text("id", project.Path);
        json.Text("title", project.Name);
        json.WriteNumber("passed", points.Count(point => point.Verdict == HealthVerdict.Passed));
        json.WriteNumber("failed", points.Count(point => point.Verdict == HealthVerdict.Failed));
        json.WriteNumber("notComputable", points.Count(point => point.Verdict == HealthVerdict.NotComputable));
        json.WriteStartArray("points");
        foreach (var point in points) Write(json, point, analysis);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HealthPoint point, PlanAnalysis analysis)
    {
        var definition = point.Definition;
        json.WriteStartObject();
        json.WriteNumber("number", definition.Number);
        json.Text("name", definition.Key);
        json.Text("rule", definition.Rule);
        json.Text("title", definition.Title);
        json.Text("counts", point.Explanation);
        json.Text("verdict", point.Verdict switch { HealthVerdict.Passed => "passed", HealthVerdict.Failed => "failed", _ => "notComputable" });
        json.Number("value", point.Value);
        if (point.Value is null) json.Text("valueReason", point.WhyNot);
        json.Text("unit", definition.Measure.ToString().ToLowerInvariant());
        json.Number("limit", point.Limit);
        json.Text("limitIs", definition.IsAtMost ? "most" : "least");
        json.WriteNumber("count", point.Count);
        json.WriteNumber("of", point.Of);
        json.WriteStartArray("tasks");
        foreach (var task in point.Tasks.Select(path => analysis.Plan.WorkItems.Find(path)).OfType<WorkItem>())
        {
            json.WriteStartObject();
            json.Text("id", task.Path);
            json.Place(task.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
