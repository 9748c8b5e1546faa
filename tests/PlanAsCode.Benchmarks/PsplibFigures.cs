using System.Diagnostics;
using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Benchmarks;

/// <summary>
/// How far our schedules of PSPLIB instances are from the best known ones: in the written order, and found by a search of so many
/// milliseconds or schedules. Each is checked against the instance itself.
/// </summary>
internal static class PsplibFigures
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    public static int Run(string folder, string table, string[] options)
    {
        var known = File.ReadLines(table).Skip(1).Select(line => line.Split(',')).Where(row => row.Length >= 4)
            .ToDictionary(row => row[1], row => (Set: row[0], Best: int.Parse(row[3], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        var instances = Directory.EnumerateFiles(folder, "*.sm").Select(PsplibInstance.Read).Where(instance => known.ContainsKey(instance.Name)).ToList();
        instances.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var milliseconds = Option(options, "--time-ms") ?? (Option(options, "--schedules") is null ? 20 : null);
        var schedules = Option(options, "--schedules");
        var seed = (int)(Option(options, "--seed") ?? 1);
        foreach (var instance in instances.Take(40)) Solve(instance, 30, null, seed);
        Console.WriteLine("| set | instances | written order, average % over the best known | worst | optimized, average % | worst | over our bound, average % | proven | schedules each | ms each |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var wrong = 0;
        foreach (var set in instances.GroupBy(instance => known[instance.Name].Set))
        {
            var rows = new List<Row>();
            foreach (var instance in set)
            {
                var row = Solve(instance, milliseconds, schedules, seed);
                var best = known[instance.Name].Best;
                rows.Add(row with { Default = Over(row.Default, best), Optimized = Over(row.Optimized, best), Gap = Over(row.Optimized, row.Gap) });
                if (row.Breach is { } breach || (row.Gap > best && (breach = $"bound {row.Gap} above the best known {best}") is not null))
                {
                    wrong++;
                    Console.Error.WriteLine($"{instance.Name}: {breach}");
                }

                if (options.Contains("--each")) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{instance.Name} {row.Default} {row.Optimized} best {best} bound {row.Gap} schedules {row.Schedules}"));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {set.Key} | {rows.Count} | {rows.Average(row => row.Default):F2} | {rows.Max(row => row.Default):F2} | {rows.Average(row => row.Optimized):F2} | {rows.Max(row => row.Optimized):F2} | {rows.Average(row => row.Gap):F2} | {rows.Count(row => row.Gap == 0)} | {rows.Average(row => row.Schedules):F0} | {rows.Average(row => row.Milliseconds):F1} |"));
        }

        return wrong == 0 ? 0 : 1;
    }

    private static double Over(double made, double best) => best == 0 ? 0 : 100.0 * (made - best) / best;

    private static Row Solve(PsplibInstance instance, long? milliseconds, long? schedules, int seed)
    {
        var plan = PlanSnapshot.From(new SourceText("instance.plan.yaml", instance.ToPlan()));
        var analysis = new PlanAnalysis(plan, Start);
        var written = analysis.Schedule;
        var clock = Stopwatch.StartNew();
        var optimized = analysis.Optimize(new SearchLimits
        {
            IsOver = milliseconds is { } limit ? () => clock.ElapsedMilliseconds >= limit : null,
            Schedules = schedules,
            Seed = seed,
        });
        var elapsed = clock.Elapsed.TotalMilliseconds;
        var gain = optimized.Projects[0];
        return new Row(
            Days(written.Projects[0].Finish),
            Days(gain.After!.Value),
            Days(gain.LowerBound!.Value),
            optimized.Schedules,
            elapsed,
            instance.Breach(Starts(written, instance)) ?? instance.Breach(Starts(optimized.Schedule, instance)));
    }

    private static int[] Starts(PlanSchedule schedule, PsplibInstance instance) =>
        [.. Enumerable.Range(0, instance.Durations.Length).Select(job => Days(schedule.Find($"p.{PsplibInstance.IdOf(job)}")!.Start))];

    private static int Days(Instant at) => (int)((at.Minutes - Instant.StartOf(Start).Minutes + Instant.MinutesPerDay - 1) / Instant.MinutesPerDay);

    private static long? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? long.Parse(options[at + 1], CultureInfo.InvariantCulture) : null;

    /// <param name="Gap">The lower bound; of a finished row percent over it.</param>
    private sealed record Row(double Default, double Optimized, double Gap, long Schedules, double Milliseconds, string? Breach);
}
