using System.Text.Json;
using PlanAsCode.Analysis.Comparison;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Cli.Formats;

/// <summary>What a change of the plan does, as <c>plan-as-code/diff/1</c>.</summary>
public static class DiffJson
{
    public static string Of(PlanComparison comparison, string from, string to) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/diff/1");
        json.Date("asOf", comparison.After.AsOf);
        json.Text("base", from);
        json.Text("head", to);
        json.WriteBoolean("same", comparison.IsSame);
        json.WriteStartArray("projects");
        foreach (var project in comparison.Projects) Write(json, project);
        json.WriteEndArray();
        json.WriteStartArray("milestones");
        foreach (var milestone in comparison.Milestones)
        {
            json.WriteStartObject();
            Write(json, milestone, IsChanged(milestone.Change, milestone.IsMoved));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in comparison.Changes) Write(json, change);
        json.WriteEndArray();
        json.WriteStartArray("causes");
        foreach (var causes in comparison.Causes) Write(json, causes);
        json.WriteEndArray();
        json.Number("interactionDays", comparison.Causes.Where(causes => causes.Of.Entity is Project).Sum(causes => causes.InteractionDays));
        json.WriteNumber("movedTasks", comparison.MovedTasks);
        json.WriteStartObject("findings");
        Write(json, "new", comparison.Findings.New);
        Write(json, "gone", comparison.Findings.Gone);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static ChangeKind IsChanged(ChangeKind change, bool isMoved) => change == ChangeKind.Same && isMoved ? ChangeKind.Changed : change;

    private static void Write(Utf8JsonWriter json, ProjectChange project)
    {
        json.WriteStartObject();
        Write(json, project.Finish, IsChanged(project.Finish.Change, project.IsMoved));
        json.WriteStartObject("p80");
        json.Date("base", project.ForecastBefore?.Finish?.P80);
        json.Date("head", project.ForecastAfter?.Finish?.P80);
        json.WriteEndObject();
        json.WriteStartObject("deadlineChance");
        json.Number("base", (decimal?)project.ForecastBefore?.DeadlineChance);
        json.Number("head", (decimal?)project.ForecastAfter?.DeadlineChance);
        json.WriteEndObject();
        Write(json, "cost", project.CostBefore, project.CostAfter);
        Write(json, "budget", project.BudgetBefore, project.BudgetAfter);
        json.WriteStartObject("workDays");
        json.Number("base", project.WorkDaysBefore);
        json.Number("head", project.WorkDaysAfter);
        json.WriteEndObject();
        json.WriteStartObject("criticalPath");
        json.Texts("entered", project.Entered);
        json.Texts("left", project.Left);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FinishChange change, ChangeKind kind)
    {
        json.Text("id", change.Entity.Path);
        json.Text("change", Words.Of(kind));
        json.WriteStartObject("finish");
        json.Date("base", change.Before);
        json.Date("head", change.After);
        json.Number("slipDays", change.SlipDays);
        json.WriteEndObject();
        json.WriteStartObject("deadline");
        json.Date("base", change.DeadlineBefore);
        json.Date("head", change.DeadlineAfter);
        Write(json, "kept", change.IsKept);
        Write(json, "wasKept", change.WasKept);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known) json.WriteBoolean(name, known);
        else json.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter json, string name, Money? before, Money? after)
    {
        json.WriteStartObject(name);
        json.Money("base", before);
        json.Money("head", after);
        json.WriteEndObject();
    }

    /// <summary>One object for an entity that came, went or has another path, and one for each field.</summary>
    private static void Write(Utf8JsonWriter json, EntityChange change)
    {
        if (change.Change != ChangeKind.Changed) Write(json, change, null);
        foreach (var field in change.Fields) Write(json, change, field);
    }

    private static void Write(Utf8JsonWriter json, EntityChange change, FieldChange? field)
    {
        json.WriteStartObject();
        json.Text("entity", DiffWords.Kind(change.Entity));
        json.Text("id", change.Entity.Path);
        json.Text("change", Words.Of(field is null ? change.Change : ChangeKind.Changed));
        json.Text("field", field?.Field);
        json.Text("from", field is null ? (change.Before is { } was && change.After is not null ? change.Files?.From ?? was.Path : null) : field.From);
        json.Text("to", field is null ? (change.Before is not null && change.After is { } now ? change.Files?.To ?? now.Path : null) : field.To);
        json.Place(field?.Place ?? change.Entity.Place);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SlipCauses causes)
    {
        foreach (var cause in causes.Causes)
        {
            json.WriteStartObject();
            json.Text("of", causes.Of.Entity.Path);
            json.Text("edit", DiffWords.Edit(cause.Edit, text => text));
            json.Number("days", cause.Days);
            json.Texts("chain", cause.Chain);
            json.Place(cause.Edit.Place);
            json.WriteEndObject();
        }

        if (causes.InteractionDays == 0) return;
        json.WriteStartObject();
        json.Text("of", causes.Of.Entity.Path);
        json.Text("edit", null);
        json.Number("days", causes.InteractionDays);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.Text("rule", finding.Rule);
            json.Text("severity", SeverityWord.Of(finding.Severity));
            json.Text("message", finding.Message);
            json.Place(finding.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
