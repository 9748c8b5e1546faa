using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.Health;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a project: when it ends and how surely, what it costs, how it stands.</summary>
internal static class ProjectPage
{
    /// <summary>The schedule of fewer open tasks is not judged, as by the rules.</summary>
    private const int FewestTasks = 20;

    private const int MostSteps = 5;

    public static void Write(HoverPage page, Project project, PlanFile file)
    {
        var analysis = file.Analysis;
        var dates = analysis.Schedule.FindProject(project.Path);
        page.Head(Said.Name(project), $"project `{project.Path}`{(project.Status == ProjectStatus.Active ? "" : $", {WordLists.WordOf(project.Status)}")}");
        if (dates is { IsScheduled: true })
        {
            var calendar = analysis.Calendars.For(project);
            page.Fact("Dates", $"{Said.Days(dates.StartDate, dates.FinishDate)}, {Words.WorkingDays(calendar.ToDays(dates.DurationMinutes))}, {Words.Percent(dates.DonePercent)} done");
            page.Fact("Deadline", project.Deadline is { } deadline ? TaskPage.DistanceTo(deadline, dates.Finish, calendar) : null);
        }
        else page.Fact("No dates", project.Tasks.IsEmpty ? "it has no task" : "no task of it has any");

        page.Fact("Likely", LikelyOf(file.Forecast?.Find(project.Path), file.Forecast));
        page.Fact("Cost", CostOf(project, analysis));
        page.Fact("Progress", ProgressOf(project, analysis));
        page.Fact("Risks", RisksOf(project, analysis));
        page.Fact("Schedule", QualityOf(project, analysis));
        page.Fact("Owner", project.Owner is { } owner ? Said.Target(owner, file.Plan) : null);
        page.Fact("Goals", Said.Some([.. project.Goals.Select(goal => Said.Target(goal, file.Plan))]));
        page.Fact("Update", UpdateOf(project, file));
        WriteChain(page, dates, file);
    }

    /// <summary>The last update on or before as-of.</summary>
    public static StatusUpdate? LastUpdate(Project project, DateOnly asOf) =>
        project.Updates.Where(update => update.Date?.Last <= asOf).MaxBy(update => update.Date!.Last);

    /// <summary>"today", "1 day ago".</summary>
    public static string Ago(DateOnly date, DateOnly asOf) => asOf.DayNumber - date.DayNumber is > 0 and var days ? $"{Words.Count(days, "day")} ago" : "today";

    private static string? LikelyOf(ProjectForecast? likely, Forecast? forecast)
    {
        if (forecast is not { Varies: true } || likely?.Finish is not { } finish) return null;
        List<string> parts = [];
        if (finish is { P50: { } p50, P80: { } p80 }) parts.Add($"50 % by {Words.Date(p50)}, 80 % by {Words.Date(p80)}");
        if (likely.DeadlineChance is { } kept) parts.Add($"deadline kept in {Said.Chance(kept)} of the runs");
        if (likely.BudgetChance is { } within) parts.Add($"budget kept in {Said.Chance(within)}");
        return string.Join("; ", parts);
    }

    private static string? CostOf(Project project, PlanAnalysis analysis)
    {
        var cost = TaskPage.CostOf(project.Path, analysis);
        if (project.Budget is not { } budget) return cost;
        if (cost is null) return analysis.Costs.HasNone ? $"not known: no rates; budget {MoneyWords.Brief(budget)}" : $"budget {MoneyWords.Brief(budget)}";
        if (analysis.Costs.ByPath.GetValueOrDefault(project.Path) is not { } known) return $"{cost}; budget {MoneyWords.Brief(budget)}";
        var isOver = known.Currency == budget.Currency && known.Amount > budget.Amount;
        return $"{cost} of {MoneyWords.Brief(budget)}{(isOver ? $", {MoneyWords.Brief(new Money(known.Amount - budget.Amount, budget.Currency))} too much" : "")}";
    }

    private static string? ProgressOf(Project project, PlanAnalysis analysis)
    {
        if (!analysis.Earned.TryGetValue(project.Path, out var value) || value.Baseline is null) return null;
        if (value.Figures is not { } figures) return $"not known: {value.WhyNot}";
        return $"CPI {Index(figures.CostIndex)}, SPI {Index(figures.ScheduleIndex)} against {Said.Line(value.Baseline)}";

        static string Index(decimal? index) => index is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "unknown";
    }

    private static string? RisksOf(Project project, PlanAnalysis analysis)
    {
        if (analysis.Risks.Projects.FirstOrDefault(exposure => exposure.Project.Path == project.Path)?.Totals is not { } totals) return null;
        if (totals.Threats == 0) return "none open";
        List<string> parts = [Words.Count(totals.Threats, "open threat")];
        if (totals.ByBand[(int)RiskBand.Critical] > 0) parts.Add($"{totals.ByBand[(int)RiskBand.Critical]} critical");
        if (totals.ByBand[(int)RiskBand.High] > 0) parts.Add($"{totals.ByBand[(int)RiskBand.High]} high");
        if (totals.Reserve is { } reserve) parts.Add($"reserve {MoneyWords.Brief(reserve)}");
        return string.Join(", ", parts);
    }

    /// <summary>Points of the assessment that fail; the critical path test, which schedules once more, is left to <c>plan health</c>.</summary>
    private static string? QualityOf(Project project, PlanAnalysis analysis)
    {
        if (!analysis.Health.TryGetValue(project.Path, out var health) || health.OpenTasks < FewestTasks) return null;
        var failed = DcmaPoints.All.Where(point => point != DcmaPoints.CriticalPathTest && health[point].Verdict == HealthVerdict.Failed);
        return Said.Some([.. failed.Select(point => point.Title.ToLowerInvariant())]) is { } names ? $"{names}: see `plan health`" : null;
    }

    private static string? UpdateOf(Project project, PlanFile file)
    {
        if (LastUpdate(project, file.Analysis.AsOf) is not { Date: { } date } update) return null;
        var health = update.Health is { } colour ? $", {WordLists.WordOf(colour)}" : "";
        var author = update.Author is { } by ? $", {Said.Target(by, file.Plan)}" : "";
        return $"{Words.Date(date.Last)} ({Ago(date.Last, file.Analysis.AsOf)}){health}{author}{(update.Summary is { } summary ? $": {Said.Line(summary)}" : "")}";
    }

    private static void WriteChain(HoverPage page, ProjectDates? dates, PlanFile file)
    {
        if (dates is not { IsScheduled: true }) return;
        var steps = ReasonChain.ToFinish(file.Analysis.Schedule, dates.Path);
        if (steps.IsEmpty) return;
        page.Fact("Driven by", string.Join(" ← ", steps.Take(MostSteps).Select(step => Said.Name(step.Task.Item))) + (steps.Length > MostSteps ? " ← …" : ""));
    }
}
