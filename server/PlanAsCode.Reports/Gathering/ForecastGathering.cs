using System.Globalization;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Charts;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>The outlook of each open project, from a forecast of so many runs as a report can wait for.</summary>
internal static class ForecastGathering
{
    private const int MostRuns = 1_000;
    private const int LeastRuns = 100;

    // So many tasks are placed in about two seconds.
    private const int MostPlacements = 200_000;
    private const int MostBars = 24;
    private const int MostDrivers = 5;

    /// <summary>Null where nothing of the plan varies, or no project is open.</summary>
    public static ForecastView? Of(ReportScope scope)
    {
        var open = scope.Projects.Where(project => project.Status is not (ProjectStatus.Done or ProjectStatus.Dropped)).ToList();
        if (open.Count == 0 || !MayVary(scope)) return null;
        var tasks = Math.Max(1, scope.Analysis.Schedule.Tasks.Count(task => !task.Item.IsGroup));
        var runs = Math.Min(MostRuns, MostPlacements / tasks);
        if (runs < LeastRuns) return new ForecastView($"A plan of {NumberWords.Count(tasks, "task")} is too large for a forecast on the way; `plan forecast` makes one.", []);
        var options = ForecastOptions.Of(scope.Plan.Workspace);
        var forecast = scope.Analysis.ForecastWith(options with { Runs = Math.Min(runs, options.Runs) });
        if (!forecast.Varies) return null;
        var note = $"The plan played through {NumberWords.Count(forecast.Options.Runs, "time")}, with times drawn between the three points of {NumberWords.Count(forecast.SampledTasks, "task")}"
            + (forecast.SampledRisks > 0 ? $" and {NumberWords.Count(forecast.SampledRisks, "risk")} that may occur." : ".");
        return new ForecastView(note, [.. open.Select(project => forecast.Find(project.Path)).OfType<ProjectForecast>().Where(project => project.Finish is not null).Select(project => Outlook(project, forecast, scope))]);
    }

    private static bool MayVary(ReportScope scope) =>
        scope.Plan.WorkItems.All.Any(item => (item.Effort ?? item.Duration ?? item.Elapsed) is { IsThreePoint: true })
        || scope.Plan.Risks.All.Any(risk => risk.IsLive && (risk.Impact.Schedule?.Time is not null || risk.Impact.Cost?.Money is not null));

    private static OutlookView Outlook(ProjectForecast project, Forecast forecast, ReportScope scope) => new()
    {
        Title = project.Project.Name,
        Facts = [.. Facts(project)],
        Chart = FinishChart.Of(FinishHistogram.Of(project.Days, MostBars), forecast.Options.Runs, project.Finish!.P50, project.Finish.P80, project.Project.Deadline?.Last),
        Sentences = [.. Sentences(project)],
        Drivers = [.. project.Drivers.Take(MostDrivers).Select(driver => Driver(driver, scope))],
    };

    private static IEnumerable<OutlookFact> Facts(ProjectForecast project)
    {
        var finish = project.Finish!;
        yield return new("Half of the runs end by", DateOrNever(finish.P50), "P50", Tone.Neutral);
        yield return new("Four of five end by", DateOrNever(finish.P80), "P80", Tone.Neutral);
        if (project.DeadlineChance is { } kept)
            yield return new("Deadline kept", Share(kept), $"by {DateWords.Of(project.Project.Deadline!.Last)}{Without(kept, project.WithoutRisks?.DeadlineChance)}", ToneOf(kept));
        if (project.Cost is { } cost) yield return new("Four of five cost at most", NumberWords.Money(cost.P80.Amount, cost.P80.Currency), $"half {NumberWords.Money(cost.P50.Amount, cost.P50.Currency)}", Tone.Neutral);
        if (project.BudgetChance is { } within)
            yield return new("Budget kept", Share(within), $"{NumberWords.Money(project.Project.Budget!.Value.Amount, project.Project.Budget.Value.Currency)}{Without(within, project.WithoutRisks?.BudgetChance)}", ToneOf(within));
    }

    private static IEnumerable<string> Sentences(ProjectForecast project)
    {
        if (project.Finish!.Unfinished > 0) yield return $"In {Share(project.Finish.Unfinished)} of the runs it cannot be finished: people or calendars have no time left for it.";
        if (project.ContingencyDays is > 0 and var days)
            yield return $"To be 80 % sure, keep {NumberWords.WorkingDays(days)}{(project.ContingencyCost is { Amount: > 0 } more ? $" and {NumberWords.Money(more.Amount, more.Currency)}" : "")} in hand.";
        else if (project.ContingencyDays is <= -0.05m and var early)
            yield return $"The plan's own finish is already later than P80 by {NumberWords.WorkingDays(early)}.";
        if (project.RiskDays is { } lost && Math.Abs(lost) >= 0.05m) yield return lost > 0 ? $"Risks cost {NumberWords.WorkingDays(lost)} on average." : $"Opportunities win {NumberWords.WorkingDays(lost)} on average.";
        if (project.Convergence is not { IsConverged: false } certainty) yield break;
        yield return certainty.HalfWidthDays is { } width
            ? $"So few runs tell P80 only to {NumberWords.WorkingDays(width)} either way."
            : $"Too few runs to tell how sure P80 is: that takes at least {certainty.RunsNeeded}.";
    }

    private static DriverView Driver(Driver driver, ReportScope scope)
    {
        var title = (driver.IsRisk ? scope.Plan.Risks.Find(driver.Path)?.Name : scope.Plan.WorkItems.Find(driver.Path)?.Name) ?? driver.Path;
        return new DriverView(title, driver.IsRisk ? "risk" : "task", driver.Correlation.ToString("0.00", CultureInfo.InvariantCulture), (decimal)Math.Abs(driver.Correlation) * 100);
    }

    private static string Without(double chance, double? without) => without is { } calm && Share(calm) != Share(chance) ? $", {Share(calm)} without risks" : "";

    private static Tone ToneOf(double chance) => chance switch
    {
        < 0.5 => Tone.Bad,
        < 0.8 => Tone.Watch,
        _ => Tone.Good,
    };

    private static string Share(double share) => NumberWords.Percent((decimal)share * 100);

    private static string DateOrNever(DateOnly? date) => date is { } day ? DateWords.Of(day) : "never";
}
