using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// How far the dates of a leaf may slip before they reach given dates of those behind it: their late dates give the backward
/// pass, their early ones free float. Gates hand the limits of what stands in a span to the links that lead to it.
/// </summary>
internal sealed class SlipLimits(Network network, PassDates early, Instant[] starts, Instant[] finishes)
{
    private readonly Instant[] _gates = Filled(network.Count);
    private readonly Dictionary<int, (Instant? Start, Instant End)> _spans = [];

    /// <summary>The least start in a span, for links that lead to it. What stands in it must be known.</summary>
    public void Gate(int span)
    {
        var least = Times.End;
        foreach (var child in network.Children[span])
        {
            if (network.IsSpan(child)) least = Instant.Min(least, _gates[child]);
            else if (early.IsKnown(child) && IsMovable(child)) least = Instant.Min(least, starts[child]);
        }

        _gates[span] = least;
    }

    /// <summary>Takes in all that waits for a leaf, directly or through its groups.</summary>
    public void Tighten(int leaf, ref Instant? start, ref Instant end)
    {
        foreach (var number in network.Outgoing[leaf]) Tighten(network.Links[number], ref start, ref end);
        for (var span = network.Parent[leaf]; span >= 0; span = network.Parent[span])
        {
            if (network.Outgoing[span].IsEmpty) continue;
            var (spanStart, spanEnd) = OfSpan(span);
            end = Instant.Min(end, spanEnd);
            // Only the first to start decides when a span starts.
            if (spanStart is { } limit && early.Start[leaf] == early.Start[span] && !(start <= limit)) start = limit;
        }
    }

    /// <summary>What all that waits for a span allows it, which is known before the first leaf in it is asked for.</summary>
    private (Instant? Start, Instant End) OfSpan(int span)
    {
        if (_spans.TryGetValue(span, out var known)) return known;
        Instant? start = null;
        var end = Times.End;
        foreach (var number in network.Outgoing[span]) Tighten(network.Links[number], ref start, ref end);
        return _spans[span] = (start, end);
    }

    private void Tighten(NetworkLink link, ref Instant? start, ref Instant end)
    {
        if (!network.IsSpan(link.To) && (!early.IsKnown(link.To) || !IsMovable(link.To, link))) return;
        var target = network.IsSpan(link.To) ? _gates[link.To] : link.BindsStart ? starts[link.To] : finishes[link.To];
        if (target == Times.End) return;
        var limit = link.Limit(target, network.CalendarOf[link.To]);
        if (link.FromFinish) end = Instant.Min(end, limit);
        else if (start is not { } known || limit < known) start = limit;
    }

    /// <summary>What is done, or begun, starts when it started; dropped tasks only pass on.</summary>
    private bool IsMovable(int leaf) => network.Leaves[leaf] is { IsDone: false, IsDoing: false, IsRepeated: false };

    private bool IsMovable(int leaf, NetworkLink link) =>
        IsMovable(leaf) || (!link.BindsStart && network.Leaves[leaf] is { IsDoing: true });

    private static Instant[] Filled(int count)
    {
        var array = new Instant[count];
        Array.Fill(array, Times.End);
        return array;
    }
}
