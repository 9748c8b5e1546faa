using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>What dates, sums and the last update together say about a project, and why.</summary>
internal sealed record ProjectVerdict(string Words, Tone Tone, ImmutableArray<string> Reasons)
{
    private const int NamedMisses = 3;

    public static ProjectVerdict Of(Project project, Margin? margin, ProjectCost cost, ProjectHealth? health, ReportScope scope)
    {
        if (project.Status is ProjectStatus.Done or ProjectStatus.Dropped or ProjectStatus.Paused)
            return new ProjectVerdict(StatusWords.Of(project.Status), Tone.Neutral, []);

        var isLate = margin is { IsMissed: true };
        var isOver = cost.BudgetPercent > 100 || cost.PlannedPercent > 100;
        var misses = Misses(project, scope);
        var unscheduled = scope.Analysis.Schedule.Tasks.Count(task => task.Item.ProjectPath == project.Path && !task.IsScheduled);
        List<string> reasons = [];
        if (isLate) reasons.Add($"It finishes {margin!.Value.Words.Replace(" late", " after its deadline", StringComparison.Ordinal)}{(health == ProjectHealth.Green ? ", though it was last reported green" : "")}.");
        if (isOver) reasons.Add(cost.BudgetPercent > 100 ? $"It costs {NumberWords.Percent(cost.BudgetPercent.Value)} of its budget." : $"It costs {NumberWords.Percent(cost.PlannedPercent!.Value)} of its budget as planned.");
        if (misses.Count > 0) reasons.Add(MissWords(misses));
        var slow = isLate ? null : SlowWords(project, scope);
        if (slow is not null) reasons.Add(slow);
        if (unscheduled > 0) reasons.Add($"{NumberWords.Count(unscheduled, "task has", "tasks have")} no dates.");
        if (health is ProjectHealth.Red or ProjectHealth.Amber && reasons.Count == 0) reasons.Add($"It was last reported {health.Value.ToString().ToLowerInvariant()}, though its dates hold.");

        var (words, tone) = (isLate, isOver) switch
        {
            (true, true) => ("Late, over budget", Tone.Bad),
            (true, false) => ("Late", Tone.Bad),
            (false, true) => ("Over budget", Tone.Bad),
            _ when health == ProjectHealth.Red => ("In trouble", Tone.Bad),
            _ when misses.Count > 0 || slow is not null || unscheduled > 0 || health == ProjectHealth.Amber => ("At risk", Tone.Watch),
            _ when project.Status == ProjectStatus.Proposed => ("Proposed", Tone.Neutral),
            _ when margin is null => ("No deadline", Tone.Neutral),
            _ => ("On track", Tone.Good),
        };
        return new ProjectVerdict(words, tone, [.. reasons]);
    }

    /// <summary>Null where velocity does not speak against the deadline.</summary>
    private static string? SlowWords(Project project, ReportScope scope)
    {
        if (project.Deadline is not { } deadline) return null;
        if (scope.Analysis.Throughput.FirstOrDefault(facts => facts.Project == project)?.Forecast is not { P50: var likely } || !likely.IsAfter(deadline.Last)) return null;
        return likely.Date is { } date
            ? $"At the velocity of its iterations it is likely done by {DateWords.Of(date)}, after its deadline."
            : "At the velocity of its iterations it is not done by its deadline.";
    }

    private static List<(string Name, string Words)> Misses(Project project, ReportScope scope)
    {
        List<(string, string)> misses = [];
        foreach (var task in scope.Analysis.Schedule.Tasks)
        {
            if (task.Item.ProjectPath != project.Path || !task.IsScheduled || task.Status is WorkStatus.Done or WorkStatus.Dropped) continue;
            if ((task.Item.Deadline ?? task.Item.FinishNoLater) is not { } deadline) continue;

            var margin = Margin.Between(task.Finish, deadline, scope.Analysis.Calendars.For(task.Item));
            if (margin.IsMissed) misses.Add((task.Item.Name, margin.Words));
        }

        return misses;
    }

    private static string MissWords(List<(string Name, string Words)> misses)
    {
        if (misses is [var only]) return $"{only.Name} misses its deadline: {only.Words}.";

        var named = string.Join("; ", misses.Take(NamedMisses).Select(miss => $"{miss.Name} ({miss.Words})"));
        return misses.Count <= NamedMisses
            ? $"{misses.Count} deadlines are missed: {named}."
            : $"{misses.Count} deadlines are missed, among them {named}.";
    }
}
