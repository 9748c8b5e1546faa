using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Cli.Calls;

namespace PlanAsCode.Cli.Commands;

/// <summary>Runs the search for a better order until its time is up or somebody presses Ctrl-C, and says how far it is on a terminal.</summary>
internal static class OrderSearch
{
    /// <summary>Of the time, for the search; the rest is for taking back priorities that the order does not need.</summary>
    private const double ShareOfSearch = 0.75;

    public static OptimizedSchedule Run(PlanAnalysis analysis, ParseResult call, OptimizeOptions options, Messages messages)
    {
        var clock = Stopwatch.StartNew();
        var limit = options.LimitOf(call);
        using var stop = new CancellationTokenSource();
        using var progress = Progress(clock, limit, messages, stop.Token);
        Console.CancelKeyPress += Stop;
        try
        {
            var found = analysis.Optimize(new SearchLimits
            {
                IsOver = () => clock.Elapsed >= ShareOfSearch * limit || stop.IsCancellationRequested,
                Schedules = call.GetValue(options.Schedules),
                Seed = call.GetValue(options.Seed),
            });
            return analysis.Simplify(found, () => clock.Elapsed >= limit || stop.IsCancellationRequested);
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
            progress?.Change(Timeout.Infinite, Timeout.Infinite);
            if (progress is not null) messages.Screen.Error.Write("\r\u001b[K");
        }

        void Stop(object? sender, ConsoleCancelEventArgs pressed)
        {
            // The best so far is shown; a second time ends the program.
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    private static Timer? Progress(Stopwatch clock, TimeSpan? limit, Messages messages, CancellationToken stop)
    {
        if (messages.IsQuiet || !messages.Screen.ErrorIsTerminal) return null;
        var error = messages.Screen.Error;
        return new Timer(Say, null, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1));

        void Say(object? state)
        {
            if (stop.IsCancellationRequested) return;
            var left = limit is { } all ? string.Create(CultureInfo.InvariantCulture, $", {Math.Max(0, (all - clock.Elapsed).TotalSeconds):F0} s left") : "";
            error.Write($"\rLooking for a better order{left} (Ctrl-C takes the best so far)\u001b[K");
        }
    }
}
