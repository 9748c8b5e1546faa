using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>Iterations for a terminal: a bar each, how fast work was done, and when the rest of each project is likely through.</summary>
public static class IterationsText
{
    private const int BarWidth = 20;

    public static string Of(PlanAnalysis analysis, PlanFilter filter, Palette palette, int width)
    {
        var states = IterationScope.Of(analysis, filter);
        if (states.Count == 0) return $"No iteration{(filter.KeepsAll ? " with dates: the plan has none" : " fits what was asked")}.\n";
        var unit = states.Exists(state => state.Planned.Points + state.Done.Points > 0) ? WorkUnit.Points : WorkUnit.Effort;
        var text = new StringBuilder();
        WriteTable(text, states, unit, analysis, palette, width);
        foreach (var state in states) WriteRemarks(text, state, analysis, palette);
        foreach (var facts in analysis.Throughput.Where(facts => filter.Keeps(facts.Project))) WriteProject(text, facts, analysis, palette);
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, List<IterationState> states, WorkUnit unit, PlanAnalysis analysis, Palette palette, int width)
    {
        var calendar = analysis.Calendars.Workspace;
        var name = Math.Clamp(states.Max(state => Shown.Columns(Title(state))), 9, Math.Max(9, width - 52 - BarWidth));
        var most = states.Max(state => Math.Max(state.Planned.In(unit), state.Done.In(unit)));
        text.Append(CultureInfo.InvariantCulture, $"{Shown.Fitted("Iteration", name)}  {"from",-10}  {"to",-10}  {"planned",7} {"done",5} {"load",6}  {WorkWords.Unit(unit, isOne: false)}\n");
        foreach (var state in states)
        {
            var load = state.LoadPercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(percent, MidpointRounding.AwayFromZero)} %") : "–";
            var done = state.Span.Phase == IterationPhase.Ahead ? "" : WorkWords.Number(state.Done.In(unit), unit, calendar);
            var shownLoad = $"{load,6}";
            text.Append(CultureInfo.InvariantCulture, $"{Shown.Fitted(Title(state), name)}  {state.Span.First:yyyy-MM-dd}  {state.Span.Last:yyyy-MM-dd}  {WorkWords.Number(state.Planned.In(unit), unit, calendar),7} {done,5} ");
            text.Append(state.Overcommitment is null ? shownLoad : palette.Red(shownLoad)).Append("  ");
            text.Append((Bar(state, unit, most, palette) + Now(state, palette)).TrimEnd()).Append('\n');
        }

        text.Append("\n█ done in it  ░ planned and not done  load: planned of what fits\n");
    }

    private static string Bar(IterationState state, WorkUnit unit, decimal most, Palette palette)
    {
        if (most == 0) return "";
        var done = (int)Math.Round(BarWidth * state.Done.In(unit) / most, MidpointRounding.AwayFromZero);
        var open = (int)Math.Round(BarWidth * WorkCount.Of(state.PlannedTasks.Where(task => !task.IsDone)).In(unit) / most, MidpointRounding.AwayFromZero);
        return palette.Green(new string('█', done)) + new string('░', Math.Max(0, Math.Min(open, BarWidth - done)));
    }

    private static string Now(IterationState state, Palette palette) => state.Span.Phase == IterationPhase.Current ? palette.Blue("  now") : "";

    private static void WriteRemarks(StringBuilder text, IterationState state, PlanAnalysis analysis, Palette palette)
    {
        var calendar = analysis.Calendars.Workspace;
        if (state.Overcommitment is { } over)
            text.Append(CultureInfo.InvariantCulture, $"{palette.Red("Too full")}: {state.Span.Iteration.Path}, {WorkWords.Of(over.Load, over.Unit, calendar)} planned, {(over.IsOverCapacity ? "capacity" : "the last ones got done")} {WorkWords.Of(over.Limit, over.Unit, calendar)}\n");
        if (state is { Unsized: > 0 and var unsized, Capacity: { } capacity })
            text.Append(CultureInfo.InvariantCulture, $"{palette.Yellow("Not counted")}: {state.Span.Iteration.Path}, {Words.Count(unsized, "task")} without {(capacity.Unit == WorkUnit.Points ? "points" : "effort")}\n");
        if (state.SpillOver is { IsEmpty: false } spilling)
            text.Append(CultureInfo.InvariantCulture, $"{palette.Yellow(state.Span.Phase == IterationPhase.Finished ? "Left over" : "Spills over")}: {state.Span.Iteration.Path}, {string.Join(", ", spilling.Select(task => task.Dates.Path))}\n");
    }

    private static void WriteProject(StringBuilder text, Throughput facts, PlanAnalysis analysis, Palette palette)
    {
        var calendar = analysis.Calendars.Workspace;
        text.Append(CultureInfo.InvariantCulture, $"\n{palette.Bold(Shown.Line(facts.Project.Name))} ({facts.Project.Path})\n");
        if (facts.Velocity is { } velocity)
        {
            var unit = WorkWords.Unit(velocity.Unit, isOne: false);
            text.Append(CultureInfo.InvariantCulture, $"  Velocity {Number(velocity.Mean)} {unit} an iteration, {Number(velocity.Recent)} in the last {Math.Min(Velocity.Recently, velocity.Count)}, from {Number(velocity.Lowest)} to {Number(velocity.Highest)} in {velocity.Count} {(velocity.Count == 1 ? "iteration" : "iterations")}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"  Left to do: {WorkWords.Of(facts.Remaining, facts.Unit, calendar)}{(facts.Unit == WorkUnit.Points ? $" in {facts.OpenTasks - facts.Unsized} of {facts.OpenTasks} open tasks" : "")}{(facts.Unsized > 0 ? $"; {facts.Unsized} without points {(facts.Unsized == 1 ? "is" : "are")} not counted" : "")}\n");
        if (facts.Forecast is not { } forecast)
        {
            text.Append(CultureInfo.InvariantCulture, $"  No forecast: {facts.WhyNot}\n");
            return;
        }

        foreach (var (percent, point) in new[] { (50, forecast.P50), (80, forecast.P80), (90, forecast.P90) })
            text.Append(CultureInfo.InvariantCulture, $"  {percent} % likely {Until(point)}\n");

        string Number(decimal amount) => WorkWords.Number(amount, facts.Velocity!.Unit, calendar);
    }

    private static string Until(ThroughputPoint point) => point switch
    {
        { Iterations: null } => $"not within {ThroughputForecast.MostIterations} iterations",
        { Date: { } date } => string.Create(CultureInfo.InvariantCulture, $"by {date:yyyy-MM-dd}, in {point.Iterations} {(point.Iterations == 1 ? "iteration" : "iterations")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"after the year 9999, in {point.Iterations} iterations"),
    };

    private static string Title(IterationState state) => Shown.Line(state.Span.Iteration.Name);
}
