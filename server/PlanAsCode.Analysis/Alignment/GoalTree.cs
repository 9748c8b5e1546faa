using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>Goals in reading order: each before those that support it, one step deeper. One that supports several stands under the first of them that is shown.</summary>
public static class GoalTree
{
    public static ImmutableArray<GoalRow> Of(PlanSnapshot plan, Func<Goal, bool> isShown)
    {
        var goals = plan.Goals.All.Where(isShown).ToList();
        var paths = goals.Select(goal => goal.Path).ToHashSet(StringComparer.Ordinal);
        var children = goals.ToLookup(goal => goal.Supports.Select(support => support.Target).FirstOrDefault(path => path is not null && path != goal.Path && paths.Contains(path)) ?? "", StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<GoalRow>(goals.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);

        // What supports itself in a circle has no root, and is shown all the same.
        foreach (var root in children[""].Concat(goals))
        {
            var open = new Stack<GoalRow>([new GoalRow(root, 0, null)]);
            while (open.TryPop(out var next))
            {
                if (!seen.Add(next.Goal.Path)) continue;
                rows.Add(next);
                foreach (var child in children[next.Goal.Path].Reverse()) open.Push(new GoalRow(child, next.Depth + 1, next.Goal));
            }
        }

        return rows.ToImmutable();
    }
}

/// <summary>One goal of the tree.</summary>
/// <param name="Depth">0 for those that stand under no other.</param>
/// <param name="Under">The goal that it supports and stands under; null at depth 0.</param>
public readonly record struct GoalRow(Goal Goal, int Depth, Goal? Under);
