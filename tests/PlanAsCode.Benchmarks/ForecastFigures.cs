using System.Diagnostics;
using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Benchmarks;

/// <summary>How long a forecast takes in one process, the plan read and scheduled before: the least of several times, and the processor time of it.</summary>
internal static class ForecastFigures
{
    private const int Times = 7;

    public static int Run()
    {
        Console.WriteLine("| forecast | tasks | runs | ms | processor ms |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        Write("without resource limits", 1_000, 10_000, isUnlimited: true);
        Write("without resource limits", 1_000, 1_000, isUnlimited: true);
        Write("with resources", 1_000, 1_000, isUnlimited: false);
        Write("with resources", 100, 10_000, isUnlimited: false);
        return 0;
    }

    private static void Write(string what, int tasks, int runs, bool isUnlimited)
    {
        var plan = PlanSnapshot.From(new SourceText("generated.plan.yaml", GeneratedPlan.WithTasks(tasks)));
        var analysis = new PlanAnalysis(plan, plan.Workspace.AsOf!.Value);
        var options = ForecastOptions.Of(plan.Workspace) with { Runs = runs, IsUnlimited = isUnlimited };
        var (least, leastOfProcessor) = (double.MaxValue, double.MaxValue);
        for (var time = 0; time < Times; time++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            analysis.ForecastWith(options);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            leastOfProcessor = Math.Min(leastOfProcessor, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {tasks:N0} | {runs:N0} | {least:N0} | {leastOfProcessor:N0} |"));
    }
}
