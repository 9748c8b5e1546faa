using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PlanAsCode.Benchmarks;

/// <summary>One run of a whole program: how long it took and the most memory it held.</summary>
internal sealed record ProcessRun(double Milliseconds, double PeakMegabytes, int ExitCode)
{
    /// <summary>The median run by time, after one run that is not counted.</summary>
    public static ProcessRun MedianOf(int runs, string program, params string[] arguments)
    {
        _ = Once(program, arguments);
        return Enumerable.Range(0, runs).Select(_ => Once(program, arguments)).OrderBy(run => run.Milliseconds).ElementAt(runs / 2);
    }

    /// <summary>A run in a process of its own around it, so that no other program counts towards the peak of memory.</summary>
    public static ProcessRun Alone(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Environment.GetCommandLineArgs()[0], "once", program, .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var figures = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return new ProcessRun(
            double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture), int.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    public static int PrintOnce(string program, string[] arguments)
    {
        var run = Once(program, arguments);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{run.Milliseconds} {run.PeakMegabytes} {run.ExitCode}"));
        return 0;
    }

    private static ProcessRun Once(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        // The shell starts the program as its only child, and the kernel accounts the child's memory to it.
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("\"$@\" >/dev/null 2>&1");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.WaitForExit();
        watch.Stop();
        return new ProcessRun(watch.Elapsed.TotalMilliseconds, PeakOfChildrenMegabytes(), process.ExitCode);
    }

    /// <summary>The largest child so far, as the kernel counts it: run the cases from small to large.</summary>
    private static double PeakOfChildrenMegabytes()
    {
        const int childrenWaitedFor = -1;
        const int maxResidentIndex = 4;
        var usage = new long[18];
        return GetResourceUsage(childrenWaitedFor, usage) == 0 ? usage[maxResidentIndex] / 1024.0 : double.NaN;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
