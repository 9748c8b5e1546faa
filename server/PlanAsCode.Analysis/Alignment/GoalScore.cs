using System.Collections.Frozen;
using PlanAsCode.Model;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>How far goals are: 0..1 by their measures and the goals that support them, weighted; null without any.</summary>
public static class GoalScore
{
    /// <summary>Score by path of goal and of measure (<c>goal.measure</c>).</summary>
    public static FrozenDictionary<string, decimal?> Of(PlanSnapshot plan, DateOnly asOf) => throw new NotImplementedException();
}
