using System.Diagnostics;
using System.Globalization;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Benchmarks;

/// <summary>
/// The scheduling call alone, calendars included and reading left out: how it grows with the plan, and what it takes on plans
/// that are hard. The least of several runs, by the clock and in processor time, since whatever else the machine does only adds to one.
/// </summary>
internal static class ScalingFigures
{
    private const int HardTasks = 5_000;
    private const int ChainTasks = 100_000;
    private const int FewestRuns = 5;

    private static readonly int[] Sizes = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);

    public static int Run()
    {
        // Compiled as far as it gets before anything counts.
        _ = Schedule(Snapshot(GeneratedPlan.InFiles(2_000)), 3 * LongEnough);
        Console.WriteLine("| tasks | people | ms | processor ms | µs a task | MB allocated |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var tasks in Sizes)
        {
            var plan = Snapshot(GeneratedPlan.InFiles(tasks));
            Print(string.Create(CultureInfo.InvariantCulture, $"{tasks:N0} | {plan.Resources.Count:N0}"), tasks, Schedule(plan, LongEnough));
        }

        Console.WriteLine();
        Console.WriteLine("| hard plan | tasks | ms | processor ms | µs a task | MB allocated |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (name, text) in AwkwardPlans.All) PrintHard(name, text, HardTasks);
        foreach (var (name, text) in AwkwardPlans.Long) PrintHard(name, text, ChainTasks);
        return 0;
    }

    private static void PrintHard(string name, Func<int, IEnumerable<(string Path, string Text)>> text, int tasks)
    {
        var plan = Snapshot(text(tasks));
        Print(string.Create(CultureInfo.InvariantCulture, $"{name} | {tasks:N0}"), tasks, Schedule(plan, LongEnough));
    }

    private static void Print(string what, int tasks, ScheduleRun run) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {run.Milliseconds:F1} | {run.ProcessorMilliseconds:F1} | {1000 * run.ProcessorMilliseconds / tasks:F1} | {run.Bytes / 1e6:F1} |"));

    private static PlanSnapshot Snapshot(IEnumerable<(string Path, string Text)> files) =>
        PlanSnapshot.From(files.Select(file => YamlFile.Parse(new SourceText(file.Path, file.Text))));

    private static ScheduleRun Schedule(PlanSnapshot plan, TimeSpan until)
    {
        var asOf = new DateOnly(2026, 1, 5);
        var least = new ScheduleRun(double.MaxValue, double.MaxValue, 0);
        var all = Stopwatch.StartNew();
        for (var run = 0; run < FewestRuns || all.Elapsed < until; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var processor = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var schedule = Scheduler.Schedule(plan, CalendarBook.Of(plan), asOf);
            least = new ScheduleRun(
                Math.Min(least.Milliseconds, watch.Elapsed.TotalMilliseconds),
                Math.Min(least.ProcessorMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds),
                GC.GetAllocatedBytesForCurrentThread() - before);
            if (schedule.Tasks.IsEmpty) throw new InvalidOperationException("nothing was scheduled");
        }

        return least;
    }

    private readonly record struct ScheduleRun(double Milliseconds, double ProcessorMilliseconds, long Bytes);
}
