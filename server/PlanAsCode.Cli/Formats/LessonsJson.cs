using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Lessons;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>Lessons, where they apply, and the calibration of estimates as <c>plan-as-code/lessons/1</c>.</summary>
public static class LessonsJson
{
    public static string Of(PlanAnalysis analysis, PlanFilter filter) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/lessons/1");
        json.Date("asOf", analysis.AsOf);
        json.WriteStartArray("lessons");
        foreach (var lesson in analysis.Plan.Lessons.All.Where(filter.Keeps)) Write(json, lesson, analysis, filter);
        json.WriteEndArray();
        json.WriteStartArray("calibration");
        foreach (var group in analysis.Calibration.Groups) Write(json, group, analysis);
        json.WriteEndArray();
        if (analysis.Calibration.Groups.IsEmpty) json.Text("calibrationReason", "no done task says what it took");
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Lesson lesson, PlanAnalysis analysis, PlanFilter filter)
    {
        json.WriteStartObject();
        json.Text("id", lesson.Path);
        json.Text("title", lesson.Name);
        json.Text("status", Words.Of(lesson.Status));
        json.Text("learnedIn", lesson.LearnedIn?.Target);
        json.Date("learnedOn", analysis.Lessons.LearnedOn(lesson));
        json.Texts("categories", lesson.Categories);
        json.Text("advice", lesson.Advice);
        json.Texts("actions", lesson.Actions.Select(action => action.Target).OfType<string>());
        json.WriteStartArray("appliesTo");
        foreach (var found in analysis.Lessons.Of(lesson).Where(found => filter.Keeps(found.Project))) Write(json, found);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LessonOnProject found)
    {
        json.WriteStartObject();
        json.Text("project", found.Project.Path);
        json.WriteBoolean("answered", found.IsAnswered);
        json.WriteNumber("matchCount", found.MatchCount);
        json.WriteStartArray("matches");
        foreach (var match in found.Matches)
        {
            json.WriteStartObject();
            json.Text("kind", Words.Of(match.Kind));
            json.Text("value", match.Value);
            json.Text("id", match.Found.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("answers");
        foreach (var answer in found.Answers)
        {
            json.WriteStartObject();
            json.Text("kind", Words.Of(answer.Kind));
            json.Text("id", answer.By.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CalibrationGroup group, PlanAnalysis analysis)
    {
        var calendar = analysis.Calendars.Workspace;
        json.WriteStartObject();
        json.Text("by", Words.Of(group.Kind));
        json.Text("key", group.Key);
        json.Text("title", group.Name);
        json.WriteNumber("count", group.Count);
        json.Number("estimateDays", calendar.ToDays(group.EstimateMinutes));
        json.Number("actualDays", calendar.ToDays(group.ActualMinutes));
        json.Number("ratio", group.Ratio);
        json.Number("medianRatio", group.Median);
        json.Number("meanError", group.MeanError);
        if (group.WhyNot is { } why) json.Text("ratioReason", why);
        json.WriteEndObject();
    }
}
