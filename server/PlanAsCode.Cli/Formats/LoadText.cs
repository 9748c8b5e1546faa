using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>The load as a table for a terminal; below it what is too much and too little, bottlenecks, and gaps in skills.</summary>
public static class LoadText
{
    public static string Of(PlanAnalysis analysis, PlanFilter filter, bool byDay, Palette palette, int width)
    {
        var scope = new LoadScope(analysis, filter);
        var columns = byDay ? LoadColumns.ByDay(scope) : LoadColumns.ByWeek(scope);
        if (columns.Rows.IsEmpty) return $"No load{(filter.KeepsAll ? ": the plan has no people and no equipment" : " fits what was asked")}.\n";
        var text = new StringBuilder();
        if (columns.Heads.IsEmpty) text.Append("Nobody is booked for anything in that time.\n");
        else LoadHeat.Write(text, columns, palette, width);
        if (columns.LeftOut > 0) text.Append(CultureInfo.InvariantCulture, $"{columns.LeftOut} more {(byDay ? "working days" : "weeks")} with work: `--to DATE` shows them.\n");
        if (!columns.Heads.IsEmpty) text.Append('\n').Append(LoadHeat.Legend).Append('\n');
        WriteRuns(text, scope, byDay, palette);
        WriteBottlenecks(text, scope, palette);
        WriteSkills(text, scope, palette);
        WriteIdle(text, scope, palette);
        return text.ToString();
    }

    private static void WriteRuns(StringBuilder text, LoadScope scope, bool byDay, Palette palette)
    {
        var (analysis, loads) = (scope.Analysis, scope.Loads);
        var calendar = analysis.Calendars.Workspace;
        var over = new List<string>();
        foreach (var load in loads)
        {
            foreach (var run in load.Overloads)
            {
                var late = run.Delayed.IsEmpty ? "" : $"; late: {string.Join(", ", run.Delayed)}";
                over.Add($"{Shown.Line(load.Resource.Name)}, {Span(run.FirstDay, run.LastDay)}: {Days(calendar.ToDays(run.DemandMinutes))} asked of {Days(calendar.ToDays(run.CapacityMinutes))}{late}");
            }

            if (!byDay || load.Weeks.IsEmpty) continue;
            var days = LoadByDay.Of(load.Resource, load.Weeks[0].Week.Monday, load.Weeks[^1].LastDay, analysis.Calendars, analysis.Schedule);
            over.AddRange(LoadByDay.Over(days).Where(run => run.Last >= analysis.AsOf)
                .Select(run => $"{Shown.Line(load.Resource.Name)}, {Span(run.First, run.Last)}: {Days(calendar.ToDays(run.OverMinutes))} booked beyond what there is"));
        }

        Write(text, palette.Yellow("Overbooked"), over);
        Write(text, palette.Cyan("Little to do"), [.. loads.SelectMany(load => load.UnderLoads.Select(run =>
            $"{Shown.Line(load.Resource.Name)}, {Span(run.FirstDay, run.LastDay)}: {Days(calendar.ToDays(run.LoadMinutes))} of {Days(calendar.ToDays(run.CapacityMinutes))}"))]);
    }

    private static void WriteBottlenecks(StringBuilder text, LoadScope scope, Palette palette)
    {
        var ranking = scope.Analysis.Bottlenecks;
        var costly = ranking.Costly.Intersect(scope.Bottlenecks).ToList();
        Write(text, palette.Bold("Bottlenecks"), [.. costly.Select(one => BottleneckWords.Of(one, scope))]);
        var useless = scope.Bottlenecks.Count() - costly.Count;
        if (costly.Count == 0 && ranking.Ranked.Any(one => one.Waiting.Length > 0)) text.Append("\nNo bottleneck: one more of whoever work waits for would save less than half a working day.\n");
        else if (costly.Count > 0 && useless > 0) text.Append(CultureInfo.InvariantCulture, $"  {useless} more {(useless == 1 ? "was" : "were")} tried out, and would save less than half a working day\n");
        if (ranking.LeftOut > 0) text.Append(CultureInfo.InvariantCulture, $"  {ranking.LeftOut} more are waited for, but less; only the first {ranking.Ranked.Length} are tried out.\n");
    }

    private static void WriteSkills(StringBuilder text, LoadScope scope, Palette palette)
    {
        var needs = scope.Skills.ToList();
        Write(text, palette.Red("Skills that are missing"), [.. needs.Where(need => need.IsMissing).Select(need =>
            $"{Skills(need)}: {(need.Holders.IsEmpty ? "nobody has" : $"only {Names(need)} {(need.Holders.Length == 1 ? "has" : "have")}")} {(need.Skills.Length == 1 ? "it" : "them")}, {need.Wanted} wanted by {string.Join(", ", need.Tasks)}")]);
        Write(text, palette.Yellow("Skills that only one person has"), [.. needs.Where(need => need.IsHeldByOne).Select(need =>
            $"{Skills(need)}: {Names(need)}, asked for by {string.Join(", ", need.Tasks)}")]);
    }

    private static void WriteIdle(StringBuilder text, LoadScope scope, Palette palette)
    {
        Write(text, palette.Cyan("Nothing to do from as-of on"), [.. scope.Idle.Select(one =>
            $"{Shown.Line(one.Resource.Name)}: {(one.LastDay is { } last ? string.Create(CultureInfo.InvariantCulture, $"last booked on {last:yyyy-MM-dd}") : one.IsAsked ? "could be chosen, but others are" : one.Resource.ResourceKind == Model.Entities.ResourceKind.Person ? "no task needs them" : "no task needs it")}")]);
    }

    private static void Write(StringBuilder text, string title, List<string> lines)
    {
        if (lines.Count == 0) return;
        text.Append('\n').Append(title).Append('\n');
        foreach (var line in lines) text.Append("  ").Append(line).Append('\n');
    }

    private static string Skills(SkillNeed need) => Shown.Line(string.Join(" and ", need.Skills));

    private static string Names(SkillNeed need) => Shown.Line(string.Join(", ", need.Holders.Select(person => person.Name)));

    private static string Span(DateOnly first, DateOnly last) => first == last
        ? string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}");

    private static string Days(decimal days) => string.Create(CultureInfo.InvariantCulture, $"{days:0.#}d");
}
