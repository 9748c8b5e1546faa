using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>By project a finish that no order of its tasks can better; of one that is planned backwards at least the date that it is planned from.</summary>
/// <param name="Finishes">Null where none can be proven.</param>
/// <param name="WhyNot">Why none can.</param>
internal sealed record LowerBounds(Instant[]? Finishes, string? WhyNot)
{
    public static LowerBounds Of(SchedulePasses passes, CompactPlan plan, int[] compact)
    {
        if (LeastDates.Of(passes) is not { } least)
            return new LowerBounds(null, "a link to the finish of a task whose people are chosen, have limits or meet others leaves none to prove");
        var finishes = PassScore.Finishes(passes.Network, least);
        PersonBounds.Raise(passes.Network, least, finishes);
        for (var project = 0; project < finishes.Length && plan.IsExact; project++)
        {
            if (compact[project] <= 0) continue;
            var finish = plan.Axis.EndOfMinute(plan.Origin + (compact[project] * plan.Unit) - 1);
            if (finish is { } end) finishes[project] = Instant.Max(finishes[project], end);
        }

        var targets = PassScore.Targets(passes.Network);
        for (var project = 0; project < finishes.Length; project++) finishes[project] = Instant.Max(finishes[project], targets[project]);
        return new LowerBounds(finishes, null);
    }
}
