namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Strongly connected components in topological order (Tarjan's algorithm with a stack of its own, for chains of any length).
/// </summary>
internal sealed class StrongComponents
{
    private readonly int[] _members;
    private readonly int[] _first;

    private StrongComponents(int[] members, int[] first, int[] componentOf)
    {
        _members = members;
        _first = first;
        Of = componentOf;
    }

    /// <summary>The component of each node; an arc leads to the same or a higher number.</summary>
    public int[] Of { get; }

    public int Count => _first.Length - 1;

    public ReadOnlySpan<int> this[int component] => _members.AsSpan(_first[component], _first[component + 1] - _first[component]);

    public static StrongComponents Find(ArcTable arcs)
    {
        var count = arcs.Count;
        var number = new int[count];
        var low = new int[count];
        var closed = new bool[count];
        var nextArc = new int[count];
        var path = new Stack<int>();
        var open = new Stack<int>();
        var members = new List<int>(count);
        var ends = new List<int>();
        var numbered = 0;
        for (var root = 0; root < count; root++)
        {
            if (number[root] != 0) continue;
            number[root] = low[root] = ++numbered;
            path.Push(root);
            open.Push(root);
            while (path.TryPeek(out var node))
            {
                var targets = arcs[node];
                if (nextArc[node] < targets.Length)
                {
                    var target = targets[nextArc[node]++];
                    if (number[target] == 0)
                    {
                        number[target] = low[target] = ++numbered;
                        path.Push(target);
                        open.Push(target);
                    }
                    else if (!closed[target]) low[node] = Math.Min(low[node], number[target]);

                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var parent)) low[parent] = Math.Min(low[parent], low[node]);
                if (low[node] == number[node]) Close(node);
            }
        }

        return Reversed(members, ends, count);

        void Close(int node)
        {
            int member;
            do
            {
                member = open.Pop();
                closed[member] = true;
                members.Add(member);
            }
            while (member != node);
            ends.Add(members.Count);
        }
    }

    /// <summary>Components close from the end of the graph to its beginning.</summary>
    private static StrongComponents Reversed(List<int> members, List<int> ends, int count)
    {
        var ordered = new int[count];
        var first = new int[ends.Count + 1];
        var of = new int[count];
        var at = 0;
        for (var component = ends.Count - 1; component >= 0; component--)
        {
            var number = ends.Count - 1 - component;
            for (var i = component == 0 ? 0 : ends[component - 1]; i < ends[component]; i++)
            {
                of[members[i]] = number;
                ordered[at++] = members[i];
            }

            first[number + 1] = at;
        }

        return new StrongComponents(ordered, first, of);
    }
}
