using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>Goals in reading order: each before those that support it, one step deeper. One that supports several stands under the first of them.</summary>
public static class GoalTree
{
    public static ImmutableArray<(Goal Goal, int Depth)> Of(PlanSnapshot plan, Func<Goal, bool> isShown)
    {
        var goals = plan.Goals.All.Where(isShown).ToList();
        var paths = goals.Select(goal => goal.Path).ToHashSet(StringComparer.Ordinal);
        var children = goals.ToLookup(goal => goal.Supports.Select(support => support.Target).FirstOrDefault(path => path is not null && path != goal.Path && paths.Contains(path)) ?? "", StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<(Goal, int)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        // What supports itself in a circle has no root, and is shown all the same.
        foreach (var root in children[""].Concat(goals))
        {
            var open = new Stack<(Goal Goal, int Depth)>([(root, 0)]);
            while (open.TryPop(out var next))
            {
                if (!seen.Add(next.Goal.Path)) continue;
                rows.Add(next);
                foreach (var child in children[next.Goal.Path].Reverse()) open.Push((child, next.Depth + 1));
            }
        }

        return rows.ToImmutable();
    }
}
