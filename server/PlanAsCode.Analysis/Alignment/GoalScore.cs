using System.Collections.Frozen;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>
/// How far goals are: 0..1 by their measures and the goals that support them, weighted; null without any. Dropped goals
/// support nothing; a goal that is met needs no measure to count as 1.
/// </summary>
public static class GoalScore
{
    /// <summary>Score by path of goal and of measure (<c>goal.measure</c>).</summary>
    public static FrozenDictionary<string, decimal?> Of(PlanSnapshot plan, DateOnly asOf)
    {
        var scores = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        var sums = new Dictionary<string, WeightedMean>(StringComparer.Ordinal);
        foreach (var goal in plan.Goals.All)
        {
            var sum = sums[goal.Path] = new WeightedMean();
            foreach (var measure in goal.Measures)
            {
                var score = MeasureScore.Of(measure, asOf);
                scores[measure.Path] = score;
                sum.Add(score, measure.Weight);
            }
        }

        foreach (var goal in FromSupportersUp(plan))
        {
            var score = sums[goal.Path].Value ?? (goal.Status == GoalStatus.Met ? 1 : null);
            scores[goal.Path] = score;
            if (goal.Status == GoalStatus.Dropped) continue;
            foreach (var supported in SupportedBy(goal, plan)) sums[supported.Path].Add(score, goal.Weight);
        }

        return scores.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every goal after those that support it. Of goals that support each other in a loop one goes first, without what comes round to it.</summary>
    private static IEnumerable<Goal> FromSupportersUp(PlanSnapshot plan)
    {
        var supporters = plan.Goals.All
            .SelectMany(goal => SupportedBy(goal, plan), (goal, supported) => (goal, supported.Path))
            .ToLookup(pair => pair.Path, pair => pair.goal, StringComparer.Ordinal);
        var waitsFor = plan.Goals.All.ToDictionary(goal => goal.Path, goal => supporters[goal.Path].Count(), StringComparer.Ordinal);
        var ready = new Queue<Goal>(plan.Goals.All.Where(goal => waitsFor[goal.Path] == 0));
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (done.Count < plan.Goals.Count)
        {
            if (!ready.TryDequeue(out var goal)) goal = InLoop(plan.Goals.All.First(left => !done.Contains(left.Path)), supporters, done);
            if (!done.Add(goal.Path)) continue;
            yield return goal;
            foreach (var supported in SupportedBy(goal, plan))
            {
                if (--waitsFor[supported.Path] == 0) ready.Enqueue(supported);
            }
        }
    }

    /// <summary>Every goal that still waits has a supporter that does: going from one to the next ends in a loop.</summary>
    private static Goal InLoop(Goal waiting, ILookup<string, Goal> supporters, HashSet<string> done)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        while (met.Add(waiting.Path)) waiting = supporters[waiting.Path].First(supporter => !done.Contains(supporter.Path));
        return waiting;
    }

    private static IEnumerable<Goal> SupportedBy(Goal goal, PlanSnapshot plan) =>
        goal.Supports.Select(reference => reference.Target)
            .Where(path => path != goal.Path)
            .Distinct(StringComparer.Ordinal)
            .Select(plan.Goals.Find)
            .OfType<Goal>();

    private sealed class WeightedMean
    {
        private decimal _sum;
        private decimal _weight;

        public decimal? Value => _weight > 0 ? _sum / _weight : null;

        /// <summary>What has no score does not count.</summary>
        public void Add(decimal? score, decimal weight)
        {
            if (score is not { } known || weight <= 0) return;
            _sum += known * weight;
            _weight += weight;
        }
    }
}
