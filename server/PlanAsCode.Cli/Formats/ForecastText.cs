using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Cli.Formats;

/// <summary>The forecast for a terminal: percentiles, chances, when the runs end, what drives them, what the risks cost.</summary>
public sealed class ForecastText
{
    private const int MostBars = 16;
    private const int MostTasks = 12;

    private readonly StringBuilder _text = new();
    private readonly Forecast _forecast;
    private readonly Palette _palette;
    private readonly int _width;

    private ForecastText(Forecast forecast, Palette palette, int width)
    {
        _forecast = forecast;
        _palette = palette;
        _width = width;
    }

    public static string Of(Forecast forecast, PlanAnalysis analysis, PlanFilter filter, Palette palette, int width)
    {
        var text = new ForecastText(forecast, palette, width);
        var projects = forecast.Projects.Where(project => filter.Keeps(project.Project)).ToList();
        if (projects.Count == 0) return $"Nothing to forecast{(filter.KeepsAll ? ": the plan has no projects" : " fits what was asked")}.\n";
        foreach (var project in projects) text.Write(project, analysis, filter);
        text.WriteFoot();
        return text._text.ToString();
    }

    private void Write(ProjectForecast project, PlanAnalysis analysis, PlanFilter filter)
    {
        Line($"{_palette.Bold(Shown.Line(project.Project.Name))} ({project.Path})");
        if (project.Finish is null)
        {
            Line("No task of it has dates.\n");
            return;
        }

        new ForecastTable(_text, _palette).Write(project);
        if (project.CostReason is { } reason && project.Project.Budget is not null) Line($"The cost is not known: {reason}.");
        if (project.Finish.Unfinished > 0)
            Line(_palette.Red($"In {Percent(project.Finish.Unfinished)} of the runs it cannot be finished: people or calendars have no time left for it."));
        WriteChances(project);
        WriteReserve(project, analysis);
        if (!_forecast.Varies)
        {
            _text.Append('\n');
            return;
        }

        WriteCertainty(project);
        WriteHistogram(project);
        WriteDrivers(project);
        WriteTasks(project, filter);
        _text.Append('\n');
    }

    private void WriteChances(ProjectForecast project)
    {
        if (project is { DeadlineChance: { } chance, Project.Deadline: { } deadline })
            Line($"Deadline {Date(deadline.Last)}: kept in {Judged(chance)} of the runs{Calm(chance, project.WithoutRisks?.DeadlineChance)}.");
        if (project is { BudgetChance: { } within, Project.Budget: { } budget })
            Line($"Budget {MoneyWords.Of(budget)}: kept in {Judged(within)} of the runs{Calm(within, project.WithoutRisks?.BudgetChance)}.");
        else if (project.Project.Budget is not null && project is { Cost: not null, BudgetReason: { } reason })
            Line($"Whether the budget is kept is not known: {reason}.");

        static string Calm(double chance, double? calm) => calm is { } without && Percent(without) != Percent(chance) ? $", {Percent(without)} without risks" : "";
    }

    private void WriteReserve(ProjectForecast project, PlanAnalysis analysis)
    {
        if (project.PlannedFinish is { } planned && project.ContingencyDays is { } days && _forecast.Varies)
        {
            var cost = project.ContingencyCost is { } more && analysis.Costs.ByPath.GetValueOrDefault(project.Path) is not null ? more : (Money?)null;
            var kept = new List<string>();
            if (days >= 0) kept.Add(Days(days));
            if (cost is { Amount: > 0 }) kept.Add(MoneyWords.Of(cost.Value));
            Line($"Planned finish {Date(planned)}{(kept.Count > 0 ? $"; to be 80 % sure, keep {string.Join(" and ", kept)} in hand" : "")}.");
            if (days < 0) Line($"The plan's own finish is already later than P80 by {Days(-days)}.");
            if (cost is { Amount: < 0 } less) Line($"The plan's own cost is already above P80 by {MoneyWords.Of(less with { Amount = -less.Amount })}.");
        }

        if (project.RiskDays is { } lost) Line(OnAverage(lost));
    }

    private static string OnAverage(decimal lost) => Math.Round(lost, 1, MidpointRounding.AwayFromZero) switch
    {
        < 0 => $"Opportunities win {Days(-lost)} on average.",
        > 0 => $"Risks cost {Days(lost)} on average.",
        _ => "Risks and opportunities leave the finish where it is on average.",
    };

    private void WriteCertainty(ProjectForecast project)
    {
        if (project.Convergence is not { } certainty) return;
        if (certainty.HalfWidthDays is not { } width)
        {
            Line(_palette.Yellow($"Too few runs to tell how sure P80 is: that takes at least {certainty.RunsNeeded} (`--runs {certainty.RunsNeeded}`)."));
            return;
        }

        var half = string.Create(CultureInfo.InvariantCulture, $"{width:0.0#}");
        if (certainty.IsConverged)
            Line(_palette.Dim($"P80 is sure to {half} working days either way (95 % confidence)."));
        else
            Line(_palette.Yellow($"Too few runs: P80 is sure only to {half} working days either way (95 % confidence); `--runs {certainty.RunsNeeded}` would do."));
    }

    private void WriteHistogram(ProjectForecast project)
    {
        var bars = FinishHistogram.Of(project.Days, MostBars);
        if (bars.Length < 2) return;
        _text.Append('\n');
        var most = bars.Max(bar => bar.Runs);
        var columns = Math.Clamp(_width - 40, 10, 50);
        var sum = 0;
        Line(_palette.Dim($"{"ends",-12}{new string(' ', columns)}  share  so far"));
        foreach (var bar in bars)
        {
            sum += bar.Runs;
            if (bar.Runs == 0 && bar.From == bar.To) continue;
            var isLate = project.Project.Deadline is { } deadline && bar.From > deadline.Last;
            var drawn = Bar((double)bar.Runs / most, columns);
            var marks = Marks(project, bar);
            Line($"{Date(bar.From),-12}{(isLate ? _palette.Red(drawn) : drawn)}{new string(' ', columns - drawn.Length)} {Percent((double)bar.Runs / Runs),6} {Percent((double)sum / Runs),7}{(marks.Length > 0 ? "  " + marks : "")}");
        }
    }

    private int Runs => _forecast.Options.Runs;

    private static string Marks(ProjectForecast project, HistogramBar bar)
    {
        var marks = new List<string>();
        if (Holds(project.Finish?.P50)) marks.Add("P50");
        if (Holds(project.Finish?.P80)) marks.Add("P80");
        if (Holds(project.Project.Deadline?.Last)) marks.Add("deadline");
        return string.Join(", ", marks);

        bool Holds(DateOnly? date) => date >= bar.From && date <= bar.To;
    }

    private void WriteDrivers(ProjectForecast project)
    {
        if (project.Drivers.IsEmpty) return;
        Line($"\n{_palette.Dim("What moves the finish (rank correlation)")}");
        foreach (var driver in project.Drivers)
            Line(string.Create(CultureInfo.InvariantCulture, $"{driver.Correlation,6:0.00}  {(driver.IsRisk ? "risk" : "task")}  {driver.Path}"));
    }

    /// <summary>Milestones and what has a deadline, then what drives most often.</summary>
    private void WriteTasks(ProjectForecast project, PlanFilter filter)
    {
        var kept = project.Tasks.Where(task => filter.Keeps(task.Item)).ToList();
        var dated = kept.Where(task => task.Finish is not null && (task.Item.Deadline is not null || (task.Item.IsMilestone && !task.Item.IsGroup))).ToList();
        if (dated.Count > 0) Line($"\n{_palette.Dim("Milestones and deadlines")}");
        foreach (var task in dated.Take(MostTasks))
        {
            var chance = task is { DeadlineChance: { } kept80, Item.Deadline: { } deadline } ? $"  deadline {Date(deadline.Last)} kept in {Judged(kept80)}" : "";
            Line($"P50 {Date(task.Finish!.P50)}  P80 {Date(task.Finish.P80)}  {task.Path}{chance}");
        }

        WriteMore(dated.Count - MostTasks);
        var driving = kept.Where(task => !task.Item.IsGroup && task.Criticality > 0).OrderByDescending(task => task.Criticality).ToList();
        if (driving.Count > 0) Line($"\n{_palette.Dim("Most often on the driving chain")}");
        foreach (var task in driving.Take(MostTasks)) Line($"{Percent(task.Criticality),6}  {task.Path}");
        WriteMore(driving.Count - MostTasks);
    }

    private void WriteMore(int more)
    {
        if (more > 0) Line(_palette.Dim(string.Create(CultureInfo.InvariantCulture, $"and {more:N0} more: `--format json` has them all")));
    }

    private void WriteFoot()
    {
        if (!_forecast.Varies)
        {
            Line(_palette.Dim("Nothing varies: no open task has three points (`effort: 3d..5d..9d`) and no risk can be drawn, so that every run is the schedule."));
        }
        else
        {
            var curve = _forecast.Options.IsTriangular ? "triangular" : "PERT";
            Line(_palette.Dim(string.Create(CultureInfo.InvariantCulture,
                $"{Runs:N0} runs, seed {_forecast.Options.Seed}, {curve}, {Count(_forecast.SampledTasks, "task")} and {Count(_forecast.SampledRisks, "risk")} drawn{(_forecast.Options.WithRisks ? "" : " (risks left out)")}{(_forecast.Options.IsUnlimited ? ", everybody as if with one task only" : "")}.")));
        }

        foreach (var note in _forecast.Notes) Line(_palette.Dim($"Risk {note.Path} {note.What}."));
    }

    private static string Bar(double part, int columns)
    {
        var eighths = (int)Math.Round(part * columns * 8);
        var rest = eighths % 8;
        var bar = new string('█', eighths / 8) + (rest > 0 ? ((char)('█' + 8 - rest)).ToString() : "");
        return bar.Length == 0 && part > 0 ? "▏" : bar;
    }

    private string Judged(double chance) => chance switch
    {
        < 0.5 => _palette.Red(Percent(chance)),
        < 0.8 => _palette.Yellow(Percent(chance)),
        _ => _palette.Green(Percent(chance)),
    };

    /// <summary>Whole, but 0 and 100 only where they are exact.</summary>
    private static string Percent(double share)
    {
        if (share is > 0 and < 0.005) return "<1 %";
        if (share is < 1 and >= 0.995) return ">99 %";
        return string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
    }

    private static string Days(decimal days)
    {
        var shown = Math.Round(days, 1, MidpointRounding.AwayFromZero) / 1.0m;
        return string.Create(CultureInfo.InvariantCulture, $"{shown:0.#} working {(shown == 1 ? "day" : "days")}");
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");

    private static string Date(DateOnly? date) => date is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "never     ";

    private void Line(string text) => _text.Append(text).Append('\n');
}
