namespace PlanAsCode.Analysis.Scheduling;

/// <summary>For each of a number of nodes a list of integers, kept in two arrays.</summary>
internal sealed class ArcTable
{
    private readonly int[] _first;
    private readonly int[] _values;

    private ArcTable(int[] first, int[] values)
    {
        _first = first;
        _values = values;
    }

    public int Count => _first.Length - 1;

    public ReadOnlySpan<int> this[int node] => _values.AsSpan(_first[node], _first[node + 1] - _first[node]);

    /// <summary>Values in the order of the arcs.</summary>
    public static ArcTable Of(int nodes, ReadOnlySpan<(int From, int Value)> arcs)
    {
        var first = new int[nodes + 1];
        foreach (var (from, _) in arcs) first[from + 1]++;
        for (var i = 0; i < nodes; i++) first[i + 1] += first[i];
        var next = first.AsSpan(0, nodes).ToArray();
        var values = new int[arcs.Length];
        foreach (var (from, value) in arcs) values[next[from]++] = value;
        return new ArcTable(first, values);
    }

    /// <summary>For each node the numbers of the arcs that have it at the given end.</summary>
    public static ArcTable Of(int nodes, int[] ends)
    {
        var arcs = new (int, int)[ends.Length];
        for (var number = 0; number < ends.Length; number++) arcs[number] = (ends[number], number);
        return Of(nodes, arcs);
    }
}
