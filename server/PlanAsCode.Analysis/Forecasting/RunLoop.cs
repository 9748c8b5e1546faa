using System.Collections.Concurrent;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Makes all runs, several at once; the results stand by number of run, so that their order does not matter.</summary>
internal static class RunLoop
{
    // Neighbouring runs of one worker write to neighbouring memory.
    private const int BlockRuns = 32;

    /// <returns>By item: in how many runs it was driving.</returns>
    /// <param name="progress">Told now and then how many runs are made.</param>
    public static int[] Run(ForecastSetup setup, RunTable table, bool withRisks, Action<int>? progress, CancellationToken cancel)
    {
        var workers = new ConcurrentBag<ForecastWorker>();
        var made = 0;
        Parallel.For(
            0,
            (table.Runs + BlockRuns - 1) / BlockRuns,
            setup.Parallel(cancel),
            () => workers.TryTake(out var idle) ? idle : new ForecastWorker(setup),
            (block, _, worker) =>
            {
                var last = Math.Min(table.Runs, (block + 1) * BlockRuns);
                for (var run = block * BlockRuns; run < last; run++)
                {
                    cancel.ThrowIfCancellationRequested();
                    worker.Run(run, table, withRisks);
                }

                progress?.Invoke(Interlocked.Add(ref made, last - (block * BlockRuns)));
                return worker;
            },
            workers.Add);
        var driving = new int[setup.Network.ItemCount];
        foreach (var worker in workers)
        {
            for (var item = 0; item < driving.Length; item++) driving[item] += worker.DrivingCounts[item];
        }

        return driving;
    }
}
