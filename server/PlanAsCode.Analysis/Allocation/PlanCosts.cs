using System.Collections.Frozen;
using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>
/// What everything costs, in the workspace's currency: each booking and each fixed cost rounded half-even to the minor unit
/// once, totals sums of rounded parts. Null where a cost cannot be computed; <see cref="Reasons"/> says why. Who has no rate
/// adds nothing, and a reason says so.
/// </summary>
public sealed record PlanCosts
{
    /// <summary>By path of task, group or project. Missing or null: nothing has a cost, or it cannot be computed.</summary>
    public required FrozenDictionary<string, Money?> ByPath { get; init; }

    /// <summary>Cost of each booking: (task path, resource path) → money.</summary>
    public required FrozenDictionary<(string Task, string Resource), Money> ByBooking { get; init; }

    /// <summary>True where no rate and no fixed cost is given in the whole plan.</summary>
    public bool HasNone { get; init; }

    /// <summary>Why a cost is missing: "ben has no rate" (person path → words), "no exchange rate for USD".</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary><see cref="Reasons"/> by path of the task whose cost, or a part of it, is missing.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> ReasonsByTask { get; init; } = FrozenDictionary<string, ImmutableArray<string>>.Empty;

    public static PlanCosts Of(PlanSnapshot plan, CalendarBook calendars, PlanSchedule schedule)
    {
        var hasNone = plan.Workspace.Rates.IsEmpty
            && plan.Resources.All.All(resource => resource.Rate is null)
            && plan.WorkItems.All.All(item => item.Cost is null);
        if (!hasNone) return new CostReckoning(plan, calendars).Reckon(schedule);
        return new PlanCosts
        {
            ByPath = FrozenDictionary<string, Money?>.Empty,
            ByBooking = FrozenDictionary<(string Task, string Resource), Money>.Empty,
            HasNone = true,
            Reasons = ["no rates"],
        };
    }
}
