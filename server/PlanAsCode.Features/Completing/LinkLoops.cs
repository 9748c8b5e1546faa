using System.Runtime.CompilerServices;
using PlanAsCode.Model;

namespace PlanAsCode.Features.Completing;

/// <summary>Which tasks wait for which, through groups too: what a new link must not lead to. Made once for a snapshot.</summary>
internal sealed class LinkLoops
{
    private static readonly ConditionalWeakTable<PlanSnapshot, LinkLoops> Known = [];

    private readonly PlanSnapshot _plan;
    private readonly Dictionary<string, List<string>> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _waitedFor = new(StringComparer.Ordinal);

    private LinkLoops(PlanSnapshot plan)
    {
        _plan = plan;
        foreach (var item in plan.WorkItems.All)
        {
            foreach (var link in item.After) Add(link.To.Target, item.Path);
            foreach (var link in item.Before)
            {
                if (link.To.Target is { } target) Add(item.Path, target);
            }
        }
    }

    public static LinkLoops Of(PlanSnapshot plan) => Known.GetValue(plan, snapshot => new LinkLoops(snapshot));

    /// <summary>The tasks that already wait for a task (or it for them): a link back to one of them closes a loop.</summary>
    /// <param name="isAfter">True where the task is to wait; false where others are to wait for it.</param>
    public HashSet<string> ClosedBy(string path, bool isAfter)
    {
        var next = isAfter ? _waiting : _waitedFor;
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        Enter(path, whole, open);
        foreach (var group in GroupsOf(path)) open.Push(group);
        var followed = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var at))
        {
            if (!followed.Add(at) || !next.TryGetValue(at, out var others)) continue;
            foreach (var other in others)
            {
                if (whole.Contains(other)) continue;
                Enter(other, whole, open);
                // Who waits for a group waits for all that is in it.
                foreach (var group in GroupsOf(other))
                {
                    reached.Add(group);
                    open.Push(group);
                }
            }
        }

        reached.UnionWith(whole);
        return reached;
    }

    /// <summary>A task and, as they inherit its links, all that stands in it.</summary>
    private void Enter(string path, HashSet<string> whole, Stack<string> open)
    {
        var inside = new Stack<string>([path]);
        while (inside.TryPop(out var at))
        {
            if (!whole.Add(at)) continue;
            open.Push(at);
            foreach (var child in ReferenceScope.TasksIn(_plan, at)) inside.Push(child.Path);
        }
    }

    private static IEnumerable<string> GroupsOf(string path)
    {
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1)) yield return path[..dot];
    }

    private void Add(string? first, string then)
    {
        if (first is null) return;
        List(_waiting, first).Add(then);
        List(_waitedFor, then).Add(first);
    }

    private static List<string> List(Dictionary<string, List<string>> lists, string key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
