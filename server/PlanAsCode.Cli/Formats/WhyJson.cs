using System.Collections.Immutable;
using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Cli.Formats;

/// <summary>The chain of reasons behind one task, as <c>why</c> of <see cref="ScheduleJson"/>.</summary>
public static class WhyJson
{
    /// <param name="path">Of a task, group or project.</param>
    public static void Write(Utf8JsonWriter json, string path, PlanAnalysis analysis)
    {
        json.WriteStartArray("why");
        var start = ReasonChain.ToStart(analysis.Schedule, path);
        var finish = ReasonChain.ToFinish(analysis.Schedule, path);
        if (analysis.Schedule.Find(path) is { IsScheduled: false } without)
        {
            var chain = ReasonChain.Without(analysis.Schedule, path);
            foreach (var task in chain.IsEmpty ? [without] : chain) WriteWithout(json, task);
        }

        if (WhyText.IsSame(start, finish)) WriteSteps(json, start, "start", analysis);
        else
        {
            WriteSteps(json, start, "start", analysis);
            WriteSteps(json, finish, "finish", analysis);
        }

        json.WriteEndArray();
    }

    private static void WriteSteps(Utf8JsonWriter json, ImmutableArray<ReasonStep> steps, string explains, PlanAnalysis analysis)
    {
        foreach (var step in steps)
        {
            var (task, reason) = (step.Task, step.Reason);
            json.WriteStartObject();
            json.WriteString("explains", explains);
            json.Text("task", task.Path);
            json.Text("title", task.Item.Name);
            json.Instant("start", task.Start);
            json.Instant("finish", task.Finish);
            json.Date("finishDate", task.FinishDate);
            json.WriteString("binds", step.OfFinish ? "finish" : "start");
            json.Text("reason", ReasonWords.Of(reason, task.Item, analysis.Plan));
            json.WriteString("kind", KindOf(reason.Kind));
            json.Text("other", reason.Other);
            json.Text("resource", reason.Resource);
            json.Text("key", reason.Key);
            json.Instant("until", reason.Until);
            json.Number("waitedDays", step.WaitedDays);
            json.Text("remedy", ReasonRemedy.Of(reason, analysis.Plan));
            json.WriteEndObject();
        }
    }

    private static void WriteWithout(Utf8JsonWriter json, TaskDates task)
    {
        json.WriteStartObject();
        json.WriteString("explains", "start");
        json.Text("task", task.Path);
        json.Text("title", task.Item.Name);
        json.WriteNull("start");
        json.WriteNull("finish");
        json.Text("reason", task.WhyNot);
        json.WriteString("kind", "no-dates");
        json.Text("remedy", task.Remedy);
        json.WriteEndObject();
    }

    private static string KindOf(StartReasonKind kind) => kind switch
    {
        StartReasonKind.ProjectStart => "project-start",
        StartReasonKind.AsOf => "as-of",
        StartReasonKind.Link => "link",
        StartReasonKind.ResourceBusy => "busy",
        StartReasonKind.Leave => "leave",
        StartReasonKind.Limit => "limit",
        StartReasonKind.Constraint => "date",
        StartReasonKind.Iteration => "iteration",
        StartReasonKind.AsLateAsPossible => "as-late-as-possible",
        StartReasonKind.Actual => "actual",
        StartReasonKind.Children => "children",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
