namespace PlanAsCode.Analysis.Forecasting;

/// <summary>The bounds that a group or project hands down to what stands in it.</summary>
internal sealed class GateStep(int span, int parent, KernelLink[] links) : KernelStep
{
    public override void Run(RunDraws draws, RunDates dates)
    {
        var (gate, by) = parent >= 0 ? (dates.Gate[parent], dates.GateBy[parent]) : (0, -1);
        foreach (ref readonly var link in links.AsSpan())
        {
            var bound = link.Bound(dates);
            if (bound > gate || by < 0) (gate, by) = (Math.Max(gate, bound), link.By);
        }

        dates.Gate[span] = gate;
        dates.GateBy[span] = by;
    }
}

/// <summary>Where a group or project starts or ends, for the links that leave it. Dropped tasks count only where there is nothing else.</summary>
/// <param name="children">What decides its span: without meetings that repeat, unless there is nothing else.</param>
/// <param name="project">Its number among the projects, or -1.</param>
/// <param name="end">Of projects.</param>
internal sealed class SpanStep(int span, int[] children, int[] dropped, bool isFinish, int project, ProjectEnd? end) : KernelStep
{
    public override void Run(RunDraws draws, RunDates dates)
    {
        if (children.Length == 0)
        {
            var at = dates.Gate[span];
            foreach (var child in dropped) at = Math.Max(at, dates.Finish[child]);
            dates.Start[span] = dates.Finish[span] = at;
            return;
        }

        if (!isFinish)
        {
            var (start, last) = (CompactCalendar.Never, 0L);
            foreach (var child in children) (start, last) = (Math.Min(start, dates.Start[child]), Math.Max(last, dates.Start[child]));
            // With one that never ends the whole has no dates.
            dates.Start[span] = last >= CompactCalendar.Never ? last : start;
            return;
        }

        if (end is not null && draws.HasDelays && draws.ProjectDelays[project] is var delay and not 0)
        {
            dates.Finish[span] = end.Finish(dates, delay);
            return;
        }

        var finish = 0L;
        foreach (var child in children) finish = Math.Max(finish, dates.Finish[child]);
        dates.Finish[span] = finish;
    }
}
