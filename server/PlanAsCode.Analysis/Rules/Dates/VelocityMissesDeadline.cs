using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>
/// A project whose schedule keeps its deadline, but which at the velocity of its past iterations is likely through only after it.
/// What the schedule itself misses is <c>deadline-missed</c>.
/// </summary>
public static class VelocityMissesDeadline
{
    private const int MostRuns = 1_000;
    private const int LeastRuns = 50;

    // Shared by all projects: a plan of a hundred of them is still checked at once.
    private const int RunsOfAll = 20_000;

    private static readonly Threshold Chance = new("chance", ThresholdType.Percent, "50%", "the likelihood with which it has to be through by its deadline");

    public static Rule Rule { get; } = new(
        "velocity-misses-deadline", Severity.Warning, "At the velocity of its iterations a project is likely through only after its deadline.")
    {
        Check = Check,
        Thresholds = [Chance],
    };

    private static void Check(RuleContext context)
    {
        if (!context.Uses.Iterations) return;
        var projects = context.Schedule.Projects.Where(dates => IsKept(context, dates)).Select(dates => dates.Project).ToList();
        if (projects.Count == 0) return;
        var percent = (int)Math.Clamp(Math.Round(context.Percent(Chance)), 1, 100);
        foreach (var facts in context.Analysis.QuickThroughput(projects, Math.Clamp(RunsOfAll / projects.Count, LeastRuns, MostRuns)))
        {
            if (facts.Forecast?.At(percent) is { } point && point.IsAfter(facts.Project.Deadline!.Last)) Report(context, facts, percent, point);
        }
    }

    private static void Report(RuleContext context, Throughput facts, int percent, ThroughputPoint point)
    {
        var project = facts.Project;
        var likely = point.Date is { } date
            ? $"is {percent} % likely through by {Words.Date(date)}, after its deadline {Words.End(project.Deadline!)}"
            : $"has too much left to be {percent} % likely through in {ThroughputForecast.MostIterations} iterations, and its deadline is {Words.End(project.Deadline!)}";
        context.Report(
            project.PlaceOf("deadline"),
            $"at the velocity of its iterations `{project.Path}` {likely}: {Amount(facts.Remaining)} left, {Amount(facts.Velocity!.Mean)} done in an iteration on average; take out work, add people or move the deadline");

        string Amount(decimal amount)
        {
            var unit = facts.Unit == WorkUnit.Points ? "point" : "task";
            return $"{Words.Number(amount)} {unit}{(amount == 1 ? "" : "s")}";
        }
    }

    private static bool IsKept(RuleContext context, Scheduling.ProjectDates dates) =>
        dates.Project.Deadline is { } deadline && WorkState.IsRunning(dates.Project) && !context.Work.IsOver(dates.Project)
        && (!dates.IsScheduled || dates.FinishDate <= deadline.Last);
}
