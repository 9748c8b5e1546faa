using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Alignment;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>Goals and the work that serves them as <c>plan-as-code/goals/1</c>.</summary>
public static class GoalsJson
{
    public static string Of(PlanAnalysis analysis, PlanFilter filter) => JsonText.Of(json =>
    {
        var alignment = analysis.Goals;
        var calendar = analysis.Calendars.Workspace;
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/goals/1");
        json.Date("asOf", analysis.AsOf);
        json.WriteStartArray("goals");
        foreach (var row in GoalTree.Of(analysis.Plan, filter.Keeps)) Write(json, alignment.Find(row.Goal.Path)!, analysis, filter);
        json.WriteEndArray();
        json.Texts("nobodyWorksOn", alignment.NobodyWorksOn.Where(goal => filter.Keeps(goal.Goal)).Select(goal => goal.Goal.Path));
        json.WriteStartObject("total");
        Write(json, "allWork", alignment.AllWork, calendar);
        Write(json, "aligned", alignment.Aligned, calendar);
        Write(json, "servesNoGoal", alignment.ServesNoGoal, calendar);
        json.Number("effortPercentWithoutGoal", alignment.EffortPercentWithoutGoal);
        if (alignment.EffortPercentWithoutGoal is null) json.Text("effortPercentWithoutGoalReason", "nothing has effort");
        json.Number("costPercentWithoutGoal", alignment.CostPercentWithoutGoal);
        if (alignment.WhyNoCostPercent is { } whyNot) json.Text("costPercentWithoutGoalReason", whyNot);
        json.WriteStartArray("projectsWithoutGoal");
        foreach (var project in alignment.WithoutGoal.Where(project => filter.Keeps(project.Project))) Write(json, project, calendar, withDirect: false);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, GoalStanding standing, PlanAnalysis analysis, PlanFilter filter)
    {
        var goal = standing.Goal;
        var calendar = analysis.Calendars.Workspace;
        json.WriteStartObject();
        json.Text("id", goal.Path);
        json.Text("title", goal.Name);
        json.Text("level", goal.Level is { } level ? Words.Of(level) : null);
        json.Text("status", Words.Of(goal.Status));
        json.Text("owner", goal.Owner?.Target);
        json.Date("by", goal.By?.Last);
        json.Texts("supports", goal.Supports.Select(support => support.Target).OfType<string>());
        json.Number("weight", goal.Weight);
        json.Number("score", standing.Score);
        if (standing.WhyNoScore is { } noScore) json.Text("scoreReason", noScore);
        json.Number("expectedScore", standing.ExpectedScore);
        if (standing.WhyNotExpected is { } noExpected) json.Text("expectedScoreReason", noExpected);
        json.WriteStartArray("measures");
        foreach (var measure in goal.Measures) Write(json, measure, analysis);
        json.WriteEndArray();
        Write(json, "own", standing.Own, calendar);
        Write(json, "work", standing.Total, calendar);
        json.WriteStartArray("projects");
        foreach (var contribution in standing.Contributions.Where(contribution => filter.Keeps(contribution.Project))) Write(json, contribution, calendar, withDirect: true);
        json.WriteEndArray();
        json.WriteNumber("lateTasks", standing.LateTasks);
        json.Texts("lastLate", standing.LastLate.Select(task => task.Path));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Measure measure, PlanAnalysis analysis)
    {
        json.WriteStartObject();
        json.Text("id", measure.Path);
        json.Text("title", measure.Name);
        json.Number("from", measure.From);
        json.Number("to", measure.To);
        json.Number("now", MeasureScore.ValueOn(measure, analysis.AsOf));
        json.Text("unit", measure.Unit);
        json.Number("weight", measure.Weight);
        var score = analysis.GoalScores.GetValueOrDefault(measure.Path);
        json.Number("score", score);
        if (score is null) json.Text("scoreReason", measure.To is null ? "it has no `to`" : "no value is known on this day");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GoalContribution contribution, WorkingCalendar calendar, bool withDirect)
    {
        json.WriteStartObject();
        json.Text("id", contribution.Project.Path);
        json.Text("title", contribution.Project.Name);
        if (withDirect) json.WriteBoolean("direct", contribution.IsDirect);
        WriteSum(json, contribution.Work, calendar);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, WorkSum work, WorkingCalendar calendar)
    {
        json.WriteStartObject(name);
        WriteSum(json, work, calendar);
        json.WriteEndObject();
    }

    private static void WriteSum(Utf8JsonWriter json, WorkSum work, WorkingCalendar calendar)
    {
        json.WriteNumber("tasks", work.Tasks);
        json.Number("effortDays", calendar.ToDays(work.EffortMinutes));
        json.Number("donePercent", work.DonePercent);
        if (work.DonePercent is null) json.Text("donePercentReason", "it has no tasks");
        json.Money("cost", work.Cost);
        if (work.CostReason is { } reason) json.Text("costReason", reason);
        json.Date("startDate", work.StartDate);
        json.Date("finishDate", work.FinishDate);
    }
}
