using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>By the serial pass itself, with all calendars, limits and choices of people.</summary>
internal sealed class PassEvaluation(CompactPlan plan, SchedulePasses passes, PassScore score) : ListEvaluation
{
    private readonly ListOrder _order = new(plan);

    public override Score Evaluate(int[] list, int[] starts)
    {
        Schedules++;
        var dates = passes.In(OrderOf(list)).Dates;
        for (var activity = 0; activity < starts.Length; activity++)
        {
            if (plan.Items[activity] is not (>= 0 and var item) || !dates.IsKnown(item)) continue;
            var time = (plan.Axis.MinutesBefore(dates.Start[item]) - plan.Origin) / plan.Unit;
            starts[activity] = (int)Math.Clamp(time, 0, plan.Horizon);
        }

        for (var activity = 0; activity < starts.Length; activity++)
        {
            if (plan.Items[activity] < 0) starts[activity] = EarliestOf(activity, starts);
        }

        _order.Of(starts, list);
        return score.Of(dates);
    }

    private SerialOrder OrderOf(int[] list)
    {
        var nodes = passes.Steps.Nodes;
        var places = new long[nodes.Count];
        Array.Fill(places, long.MaxValue);
        for (var place = 0; place < list.Length; place++)
        {
            if (plan.Items[list[place]] is >= 0 and var item) places[nodes.Of[item]] = place;
        }

        return passes.Order.WithPlaces(places);
    }

    /// <summary>Gates and ends of groups lie where what they wait for allows.</summary>
    private int EarliestOf(int activity, int[] starts)
    {
        var at = plan.Heads[activity];
        for (var arc = plan.Before.First[activity]; arc < plan.Before.First[activity + 1]; arc++)
            at = Math.Max(at, starts[plan.Before.Others[arc]] + plan.Before.Gaps[arc]);
        return Math.Min(at, plan.Horizon);
    }
}
