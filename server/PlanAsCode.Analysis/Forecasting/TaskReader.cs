using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Reads the tasks whose time is drawn: those with three points that are not done.</summary>
internal static class TaskReader
{
    public static SampledTask[] Read(SchedulePasses passes, ShapeLibrary shapes)
    {
        var tasks = new List<SampledTask>();
        for (var item = 0; item < passes.Network.ItemCount; item++)
        {
            if (passes.Network.Leaves[item] is not { IsDone: false, IsDropped: false, IsRepeated: false } leaf || !passes.Early.IsKnown(item)) continue;
            if ((leaf.Kind == LeafKind.Elapsed ? OfElapsed(leaf, passes, shapes) : OfWork(leaf, shapes)) is { } task) tasks.Add(task);
        }

        return [.. tasks];
    }

    private static SampledTask? OfWork(Leaf leaf, ShapeLibrary shapes)
    {
        if ((leaf.Item.Effort ?? leaf.Item.Duration) is not { } estimate) return null;
        var (optimistic, likely, pessimistic) =
            (leaf.Calendar.ToMinutes(estimate.Optimistic), leaf.Calendar.ToMinutes(estimate.Likely), leaf.Calendar.ToMinutes(estimate.Pessimistic));
        return Of(leaf, shapes.Value(optimistic, likely, pessimistic), leaf.RemainingMinutes, leaf.Minutes);
    }

    /// <summary>Calendar time; months count as they are where the plan places the task.</summary>
    private static SampledTask? OfElapsed(Leaf leaf, SchedulePasses passes, ShapeLibrary shapes)
    {
        var from = leaf.IsPartAhead ? passes.Network.AsOf : passes.Early.Start[leaf.Index];
        var estimate = leaf.Item.Elapsed!;
        var (optimistic, likely, pessimistic) = (After(estimate.Optimistic), After(estimate.Likely), After(estimate.Pessimistic));
        var mean = (optimistic + (4 * likely) + pessimistic + 5) / 6;
        return Of(leaf, shapes.Value(optimistic, likely, pessimistic), leaf.IsPartAhead ? Actuals.RemainingElapsed(leaf, from) : mean, mean);

        long After(Quantity time) => CalendarTime.After(from, time).Minutes - from.Minutes;
    }

    /// <summary>Where only a part remains the sample x remaining / all counts.</summary>
    private static SampledTask? Of(Leaf leaf, SampledValue value, long remaining, long all)
    {
        if (!value.Varies || all <= 0 || remaining <= 0) return null;
        return new SampledTask(leaf, remaining == all ? value : value.Times((double)remaining / all));
    }
}
