using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A repeated task that can begin only when its repetition is over.</summary>
public static class RepeatWithoutTime
{
    public static Rule Rule { get; } = new("repeat-without-time", Severity.Warning, "A repeated task can begin only when its repetition is over.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Work.OpenLeaves)
        {
            if (dates.Item.Repeat is not { } repeat || !dates.IsScheduled || !dates.Occurrences.IsEmpty) continue;
            if (LastOf(repeat.Until, context.Plan.Projects.Find(dates.Item.ProjectPath)) is not var (last, why) || dates.Start.Date <= last) continue;
            context.Report(
                dates.Item.PlaceOf("repeat"),
                $"`{dates.Path}` never takes place: it can begin on {Words.Date(dates.Start.Date)}, and {why} is {Words.Date(last)}; it is planned once, as if it did not repeat");
        }
    }

    private static (DateOnly Last, string Why)? LastOf(DateOnly? until, Project? project)
    {
        if (until is { } day) return (day, "its last day");
        if (project?.Deadline is { } deadline) return (deadline.Last, "the deadline of its project");
        return project?.FinishBy is { } finish ? (finish.Last, "the `finish-by` of its project") : null;
    }
}
