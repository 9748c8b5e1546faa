using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>The schedule as Gantt charts for a terminal, one a project, and who is asked too much of.</summary>
public static class ScheduleText
{
    public static string Of(PlanAnalysis analysis, PlanFilter filter, Palette palette, int width)
    {
        var text = new StringBuilder();
        var tasks = analysis.Schedule.Tasks.Where(task => filter.Keeps(task.Item)).ToLookup(task => task.Item.ProjectPath, StringComparer.Ordinal);
        foreach (var project in analysis.Schedule.Projects.Where(project => filter.Keeps(project.Project)))
        {
            WriteHead(text, project, analysis, palette, width);
            GanttChart.Write(text, project, [.. tasks[project.Path]], analysis, palette, width);
            text.Append(EarnedValueText.Of(analysis.Earned[project.Path], analysis.Plan.Workspace.Currency, palette));
            text.Append('\n');
        }

        if (text.Length == 0) return $"Nothing to schedule{(filter.KeepsAll ? ": the plan has no projects" : " fits what was asked")}.\n";
        foreach (var load in analysis.Load.Where(load => filter.Keeps(load.Resource))) WriteOverloads(text, load, analysis, palette);
        if (analysis.Moved is { } moved) text.Append(MovedWords(moved, analysis.Baseline!.Name));
        return text.Append(GanttChart.Legend(analysis.AsOf, palette, tasks.Any(project => project.Any(GanttBar.IsPoint)))).ToString();
    }

    private static string MovedWords(MovedTasks moved, string baseline)
    {
        var words = $"Against {Shown.Line(baseline)}, {moved.Moved.Length} {(moved.Moved.Length == 1 ? "task has" : "tasks have")} moved";
        if (moved.Added.Length > 0) words += $", {moved.Added.Length} {(moved.Added.Length == 1 ? "is" : "are")} new";
        if (moved.Removed.Length > 0) words += $", {moved.Removed.Length} {(moved.Removed.Length == 1 ? "is" : "are")} gone";
        return words + ".\n";
    }

    private static void WriteHead(StringBuilder text, ProjectDates dates, PlanAnalysis analysis, Palette palette, int width)
    {
        text.Append(CultureInfo.InvariantCulture, $"{palette.Bold(Shown.Line(dates.Project.Name))} ({dates.Path})\n");
        if (!dates.IsScheduled)
        {
            text.Append("No task of it has dates.\n");
            return;
        }

        var facts = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{dates.StartDate:yyyy-MM-dd} to {dates.FinishDate:yyyy-MM-dd}"),
            string.Create(CultureInfo.InvariantCulture, $"{Math.Round(dates.DonePercent)} % done"),
        };
        if (DeadlineWords(dates, analysis, palette) is { } deadline) facts.Add(deadline);
        if (CostWords(dates, analysis, palette) is { } cost) facts.Add(cost);
        AppendWrapped(text, facts, width);
    }

    private static void AppendWrapped(StringBuilder text, List<string> facts, int width)
    {
        var columns = 0;
        for (var i = 0; i < facts.Count; i++)
        {
            var taken = Shown.Columns(facts[i]) + 2;
            if (i > 0) text.Append(columns + taken > width ? ",\n" : ", ");
            columns = i > 0 && columns + taken <= width ? columns + taken : taken;
            text.Append(facts[i]);
        }

        text.Append('\n');
    }

    private static string? DeadlineWords(ProjectDates dates, PlanAnalysis analysis, Palette palette)
    {
        if (dates.Project.Deadline is not { } deadline) return null;
        var calendar = analysis.Calendars.For(dates.Project);
        var minutes = calendar.MinutesBetween(dates.Finish, deadline.AsEnd);
        var days = Math.Round(Math.Abs(calendar.ToDays(minutes)), 1, MidpointRounding.AwayFromZero) / 1.0m;
        var distance = string.Create(CultureInfo.InvariantCulture, $"{days:0.#} working {(days == 1 ? "day" : "days")}");
        var words = string.Create(CultureInfo.InvariantCulture, $"deadline {deadline.Last:yyyy-MM-dd}");
        return minutes >= 0 ? $"{words} ({distance} to spare)" : palette.Red($"{words} missed by {distance}");
    }

    private static string? CostWords(ProjectDates dates, PlanAnalysis analysis, Palette palette)
    {
        var planned = analysis.Costs.ByPath.GetValueOrDefault(dates.Path);
        var completion = analysis.CostsAtCompletion[dates.Path].Amount;
        if ((planned ?? completion) is not { } cost) return null;
        var words = $"cost {MoneyWords.Of(cost)}";
        if (dates.Project.Budget is { } budget) words += $" of {MoneyWords.Of(budget)}";
        if (planned is null) words += " at completion";
        else if (completion is { } actual && actual.Amount != cost.Amount) words += $" ({MoneyWords.Of(actual)} at completion)";
        var most = Math.Max(cost.Amount, completion?.Amount ?? cost.Amount);
        return dates.Project.Budget is { } limit && limit.Currency == cost.Currency && most > limit.Amount ? palette.Red(words) : words;
    }

    private static void WriteOverloads(StringBuilder text, ResourceLoad load, PlanAnalysis analysis, Palette palette)
    {
        foreach (var overload in load.Overloads)
        {
            var weeks = overload.First == overload.Last ? overload.First.ToString() : $"{overload.First} to {overload.Last}";
            var asked = Days(overload.DemandMinutes);
            var has = Days(overload.CapacityMinutes);
            text.Append(CultureInfo.InvariantCulture, $"{palette.Yellow("Overbooked")}: {Shown.Line(load.Resource.Name)} in {weeks}, {asked} asked of {has}\n");
        }

        string Days(long minutes) => string.Create(CultureInfo.InvariantCulture, $"{analysis.Calendars.Workspace.ToDays(minutes):0.#}d");
    }
}
