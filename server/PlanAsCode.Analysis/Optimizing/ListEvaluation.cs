namespace PlanAsCode.Analysis.Optimizing;

/// <summary>Turns a list of activities into a schedule and makes what is easily made better of it.</summary>
internal abstract class ListEvaluation
{
    /// <summary>How many schedules have been made.</summary>
    public long Schedules { get; protected set; }

    /// <param name="list">Each activity behind those it waits for; replaced by the list of the schedule that was found.</param>
    /// <param name="starts">By activity its start in that schedule.</param>
    public abstract Score Evaluate(int[] list, int[] starts);
}

/// <summary>By whole numbers on the axis: a serial pass, then justified to both sides.</summary>
internal sealed class CompactEvaluation(CompactPlan plan) : ListEvaluation
{
    private readonly CompactSchedule _schedule = new(plan);
    private readonly StartOrder _byStart = new(plan);
    private readonly ListOrder? _order = plan.HasLeads ? new ListOrder(plan) : null;
    private readonly int[] _sorted = new int[plan.Count];

    public override Score Evaluate(int[] list, int[] starts)
    {
        Schedules++;
        if (!_schedule.PlaceEarliest(list)) return Score.Worst;
        var best = _schedule.Score();
        _schedule.Starts.CopyTo(starts, 0);
        Schedules += 2;
        if (_schedule.Justify() && _schedule.Score() is var justified && justified.Main <= best.Main)
        {
            best = justified;
            _schedule.Starts.CopyTo(starts, 0);
        }

        _byStart.FirstToStart(starts, list);
        if (_order is null) return best;
        list.CopyTo(_sorted, 0);
        _order.Repair(_sorted, list);
        return best;
    }
}
