using System.Globalization;

namespace PlanAsCode.Benchmarks;

/// <summary>The compiled program on generated plans, from start to exit: the figures that users feel.</summary>
internal static class WholeProgram
{
    private const int Runs = 9;

    public static int Run(string program)
    {
        if (!File.Exists(program))
        {
            Console.Error.WriteLine($"{program} is not there: publish server/PlanAsCode.Cli first (bench.sh does)");
            return 2;
        }

        Console.WriteLine("| command | median ms | peak MB | limit |");
        Console.WriteLine("| --- | --- | --- | --- |");
        Print("plan --version", "30 ms", ProcessRun.MedianOf(Runs, program, "--version"));
        foreach (var (tasks, limit) in new[] { (2_000, "500 ms, 150 MB"), (10_000, "2,000 ms") })
        {
            var folder = Directory.CreateTempSubdirectory("plan-bench-");
            try
            {
                var text = GeneratedPlan.WithTasks(tasks);
                File.WriteAllText(Path.Combine(folder.FullName, "plan.yaml"), text);
                var size = string.Create(CultureInfo.InvariantCulture, $"{tasks:N0} tasks in {text.AsSpan().Count('\n'):N0} lines");
                Print($"plan check, {size}", limit, ProcessRun.MedianOf(Runs, program, "check", folder.FullName));
                Print($"plan schedule --format json, {size}", "", ProcessRun.MedianOf(Runs, program, "schedule", "--format", "json", folder.FullName));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static void Print(string command, string limit, ProcessRun run) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {command} | {run.Milliseconds:F0} | {run.PeakMegabytes:F0} | {limit}{(run.ExitCode > 1 ? $" (exit code {run.ExitCode})" : "")} |"));
}
