using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Model.Binding;

/// <summary>
/// Finds things that contain themselves (calendars by <c>extends</c>, goals by <c>supports</c>, teams by <c>members</c>), reports each loop once,
/// and takes the reference that closes it away, so that whoever follows the references comes to an end.
/// </summary>
internal static class CycleBreaker
{
    private enum Mark
    {
        New,
        Open,
        Closed,
    }

    /// <param name="field">The key of the references, for the words of the finding.</param>
    public static void Break(FindingList findings, EntityGroup group, Dictionary<EntityNode, ImmutableArray<Reference>> edges, string field)
    {
        var marks = group.Nodes.ToDictionary(node => node, _ => Mark.New);
        foreach (var start in group.Nodes)
        {
            if (marks[start] == Mark.New) Walk(findings, group, edges, field, marks, start);
        }
    }

    /// <summary>Depth first with a stack of its own: chains may be as long as the plan.</summary>
    private static void Walk(
        FindingList findings, EntityGroup group, Dictionary<EntityNode, ImmutableArray<Reference>> edges, string field, Dictionary<EntityNode, Mark> marks, EntityNode start)
    {
        var path = new List<(EntityNode Node, int Next)> { (start, 0) };
        marks[start] = Mark.Open;
        while (path.Count > 0)
        {
            var (node, next) = path[^1];
            if (next >= edges[node].Length)
            {
                marks[node] = Mark.Closed;
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (node, next + 1);
            if (group.Find(edges[node][next].Target ?? "") is not { } target) continue;

            if (marks[target] == Mark.Open)
            {
                Report(findings, [.. path.Select(step => step.Node).SkipWhile(step => !ReferenceEquals(step, target))], edges[node][next], field);
                edges[node] = edges[node].SetItem(next, edges[node][next] with { Target = null });
            }
            else if (marks[target] == Mark.New)
            {
                marks[target] = Mark.Open;
                path.Add((target, 0));
            }
        }
    }

    private static void Report(FindingList findings, ImmutableArray<EntityNode> loop, Reference closing, string field)
    {
        var words = string.Join(" → ", loop.Select(node => node.Id).Append(loop[0].Id));
        findings.Add(new Diagnostic(
            BindingRules.ExtendsCycle, Severity.Error,
            $"{KindNames.One(loop[0].Kind)} contains itself by `{field}`: {words}; take one of these references away",
            closing.Place)
        {
            Related = [.. loop.Select(node => new RelatedPlace($"`{node.Id}` is part of the loop", node.Place))],
        });
    }
}
