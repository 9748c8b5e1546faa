using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Runs by the scheduler's own passes: with everybody's other work, or without it where tasks are done as late as possible.</summary>
internal sealed class RerunEngine(SchedulePasses passes, bool isUnlimited, CancellationToken cancel = default) : RunEngine
{
    private readonly ScheduleRerun _rerun = new(passes);
    private Bindings? _bindings;

    public override void Run(RunDraws draws, RunDates dates)
    {
        var delays = draws.HasDelays ? draws.LeafDelays.AsSpan() : default;
        var projects = draws.HasDelays ? draws.ProjectDelays.AsSpan() : default;
        if (isUnlimited) _rerun.Forward(draws.Ahead, delays, projects, cancel);
        else _rerun.Serial(draws.Ahead, delays, projectDelays: projects, cancel: cancel);
        _bindings = _rerun.Bindings();
        var found = _bindings.Dates;
        for (var item = 0; item < passes.Network.Count; item++)
        {
            if (!found.IsKnown(item))
            {
                dates.Start[item] = dates.Finish[item] = dates.WorkFinish[item] = CompactCalendar.Never;
                // Else the run before would tell who does it, and that one depends on which worker makes which run.
                dates.Staff[item] = null;
                continue;
            }

            dates.Start[item] = found.Start[item].Minutes;
            dates.Finish[item] = found.Finish[item].Minutes;
            dates.WorkFinish[item] = Math.Min(found.WorkFinish[item].Minutes, found.Finish[item].Minutes);
            dates.Staff[item] = found.Staff[item];
        }
    }

    public override IEnumerable<(int Leaf, bool IsFinish)> Back(int leaf, bool isFinish, RunDates dates) =>
        _bindings!.Dates.IsKnown(leaf) ? _bindings.Back(leaf, isFinish) : [];
}
