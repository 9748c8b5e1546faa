using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>
/// A deadline that the schedule keeps and that most runs of a quick forecast miss. Only clear cases are reported: the chance
/// lies below the threshold by two standard errors.
/// </summary>
public static class DeadlineUnlikely
{
    private const int MostRuns = 400;
    private const int LeastRuns = 50;

    // A tenth of a second on one processor.
    private const int MostPlacements = 100_000;

    private static readonly Threshold Chance = new("chance", ThresholdType.Percent, "50%", "the smallest chance that is not reported");

    public static Rule Rule { get; } = new("deadline-unlikely", Severity.Warning, "The schedule keeps a deadline that a forecast mostly misses.")
    {
        Check = Check,
        Thresholds = [Chance],
    };

    private static void Check(RuleContext context)
    {
        var runs = Math.Min(MostRuns, MostPlacements / Math.Max(1, context.Plan.WorkItems.Count));
        if (runs < LeastRuns || !MayVary(context.Plan) || !HasDeadline(context)) return;
        var forecast = context.Analysis.ForecastWith(ForecastOptions.Of(context.Plan.Workspace) with { Runs = runs });
        foreach (var project in forecast.Projects)
        {
            if (project.Project.Deadline is { } deadline && IsKept(context, project)) Judge(context, project.Project, deadline, project.DeadlineChance, runs);
            foreach (var task in project.Tasks)
            {
                if (task.Item.Deadline is { } wanted && IsKept(context, task.Item, wanted)) Judge(context, task.Item, wanted, task.DeadlineChance, runs);
            }
        }
    }

    private static void Judge(RuleContext context, Entity entity, PlanDate deadline, double? chance, int runs)
    {
        if (chance is not { } kept) return;
        var least = (double)context.Percent(Chance) / 100;
        if (kept + (2 * Math.Sqrt(Math.Max(kept, 1.0 / runs) * (1 - kept) / runs)) >= least) return;
        var percent = Words.Number(Math.Round((decimal)kept * 100));
        context.Report(
            entity.PlaceOf("deadline"),
            $"`{entity.Path}` keeps its deadline {Words.End(deadline)} in {percent} % of {runs} runs of a quick forecast; `plan forecast` tells what drives it");
    }

    private static bool MayVary(Model.PlanSnapshot plan) =>
        plan.WorkItems.All.Any(item => (item.Effort ?? item.Duration ?? item.Elapsed) is { IsThreePoint: true })
        || plan.Risks.All.Any(risk => risk is { IsLive: true, Impact.Schedule.Time: not null });

    private static bool HasDeadline(RuleContext context) =>
        context.Schedule.Projects.Any(dates => dates.Project.Deadline is not null && WorkState.IsRunning(dates.Project))
        || context.Work.Open.Any(dates => dates.Item.Deadline is not null);

    // What the schedule itself misses is 'deadline-missed' or 'task-overdue'.
    private static bool IsKept(RuleContext context, ProjectForecast project) =>
        WorkState.IsRunning(project.Project) && !context.Work.IsOver(project.Project)
        && project.PlannedFinish <= project.Project.Deadline!.Last && project.Project.Deadline.AsEnd > Instant.StartOf(context.AsOf);

    private static bool IsKept(RuleContext context, WorkItem item, PlanDate deadline) =>
        context.Schedule.Find(item.Path) is { IsScheduled: true } dates && context.Work.IsOpen(dates)
        && !Lateness.IsLate(context, dates, deadline) && deadline.AsEnd > Instant.StartOf(context.AsOf);
}
