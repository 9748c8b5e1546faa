namespace PlanAsCode.Analysis.Optimizing;

/// <summary>By activity: others, and the gap between the two starts: start of the later >= start of the earlier + gap.</summary>
internal sealed class CompactArcs
{
    private CompactArcs(int[] first, int[] others, int[] gaps)
    {
        First = first;
        Others = others;
        Gaps = gaps;
    }

    /// <summary>By activity the first of its arcs; one more at the end.</summary>
    public int[] First { get; }

    public int[] Others { get; }

    public int[] Gaps { get; }

    public static CompactArcs Of(int count, IReadOnlyList<(int Node, int Other, int Gap)> arcs)
    {
        var first = new int[count + 1];
        foreach (var (node, _, _) in arcs) first[node + 1]++;
        for (var i = 0; i < count; i++) first[i + 1] += first[i];
        var next = first.AsSpan(0, count).ToArray();
        var others = new int[arcs.Count];
        var gaps = new int[arcs.Count];
        foreach (var (node, other, gap) in arcs)
        {
            var at = next[node]++;
            (others[at], gaps[at]) = (other, gap);
        }

        return new CompactArcs(first, others, gaps);
    }

    public ReadOnlySpan<int> Of(int activity) => Others.AsSpan(First[activity], First[activity + 1] - First[activity]);
}
