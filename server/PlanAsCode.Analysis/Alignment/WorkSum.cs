using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>Some tasks added up, each counted once.</summary>
public sealed record WorkSum
{
    public static WorkSum Nothing { get; } = new() { CostReason = "nothing in it has a cost", IsFree = true };

    /// <summary>Tasks and milestones; groups are not counted, nor what was dropped.</summary>
    public int Tasks { get; init; }

    /// <summary>All their work, done and to do.</summary>
    public long EffortMinutes { get; init; }

    /// <summary>0..100, weighted as in the schedule: by effort (by duration where there is none), meetings that repeat only where there is nothing else. Null without tasks.</summary>
    public decimal? DonePercent { get; init; }

    /// <summary>Null where nothing has a cost, or one of them cannot be computed; <see cref="CostReason"/> says which of the two.</summary>
    public Money? Cost { get; init; }

    public string? CostReason { get; init; }

    /// <summary>Nothing in it costs anything, and nothing is missing that would tell.</summary>
    public bool IsFree { get; init; }

    /// <summary>The first day worked; null where nothing has dates.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The last day worked, meetings that repeat left out.</summary>
    public DateOnly? FinishDate { get; init; }

    internal static WorkSum Of(IEnumerable<ServingTask> tasks, PlanCosts costs)
    {
        var sum = new Running();
        foreach (var task in tasks) sum.Add(task);
        return sum.Tasks == 0 ? Nothing : sum.ToSum(costs);
    }

    private sealed class Running
    {
        private DoneWeights _weights;
        private long _effort;
        private decimal _cost;
        private string? _currency;
        private bool _hasUnknownCost;
        private readonly List<string> _paths = [];
        private DateOnly? _start;
        private DateOnly? _finish;

        public int Tasks { get; private set; }

        public void Add(ServingTask task)
        {
            var dates = task.Dates;
            Tasks++;
            _paths.Add(dates.Path);
            _weights = _weights.Plus(dates.Weights);
            _effort += dates.EffortMinutes ?? 0;
            _hasUnknownCost |= task.HasUnknownCost;
            if (task.Cost is { } cost) (_cost, _currency) = (_cost + cost.Amount, cost.Currency);
            if (!dates.IsScheduled || dates.Item.Repeat is not null) return;
            if (_start is null || dates.StartDate < _start) _start = dates.StartDate;
            if (_finish is null || dates.FinishDate > _finish) _finish = dates.FinishDate;
        }

        public WorkSum ToSum(PlanCosts costs)
        {
            var missing = _paths.SelectMany(path => costs.ReasonsByTask.GetValueOrDefault(path, [])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var isKnown = _currency is not null && !_hasUnknownCost;
            return new WorkSum
            {
                Tasks = Tasks,
                EffortMinutes = _effort,
                DonePercent = _weights.Percent,
                Cost = isKnown ? new Money(_cost, _currency!) : null,
                CostReason = isKnown ? null : costs.HasNone ? string.Join("; ", costs.Reasons) : missing.Count == 0 ? Nothing.CostReason : string.Join("; ", missing),
                IsFree = _currency is null && !_hasUnknownCost && !costs.HasNone && missing.Count == 0,
                StartDate = _start,
                FinishDate = _finish,
            };
        }
    }
}
