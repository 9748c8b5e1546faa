using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// Plays the plan through many times: draws the times of tasks and the risks, places everything, and counts what comes out.
/// The same plan, options and as-of give the same forecast with any number of threads.
/// </summary>
public static class MonteCarlo
{
    /// <param name="progress">Told now and then, from any thread, how many runs are made (those without risks are made again).</param>
    /// <exception cref="OperationCanceledException">Asked for, between two runs or within one.</exception>
    public static Forecast Run(
        PlanSnapshot plan,
        CalendarBook calendars,
        PlanSchedule schedule,
        PlanCosts costs,
        ForecastOptions options,
        Action<int>? progress = null,
        CancellationToken cancel = default) =>
        Run(SchedulePasses.Of(plan, calendars, schedule.AsOf, cancel), schedule, costs, options, progress, cancel);

    internal static Forecast Run(
        SchedulePasses passes, PlanSchedule schedule, PlanCosts costs, ForecastOptions options, Action<int>? progress, CancellationToken cancel)
    {
        var setup = new ForecastSetup(passes, schedule, costs, options, cancel);
        var plan = new ForecastWorker(setup);
        plan.RunPlan();
        // Where nothing varies all runs are the same: one tells as much.
        var runs = setup.Varies ? Math.Max(1, options.Runs) : 1;
        var table = new RunTable(setup, runs, hasItems: true);
        var driving = RunLoop.Run(setup, table, withRisks: true, progress, cancel);
        RunTable? withoutRisks = null;
        if (setup.Risks.Length > 0)
        {
            withoutRisks = new RunTable(setup, runs, hasItems: false);
            RunLoop.Run(setup, withoutRisks, withRisks: false, progress: null, cancel);
        }

        return new ForecastResults(setup, plan, table, withoutRisks, driving, cancel).Forecast();
    }
}
