namespace PlanAsCode.Syntax.Text;

/// <summary>Where a place of a text was in the text before the last edits: what stands before and behind all of them is found again.</summary>
public sealed class TextShift
{
    private readonly int _before;
    private readonly int _endThen;
    private readonly int _endNow;

    public TextShift(string then, string now)
    {
        _before = then.AsSpan().CommonPrefixLength(now);
        var (from, to) = (then.Length, now.Length);
        while (from > _before && to > _before && then[from - 1] == now[to - 1]) (from, to) = (from - 1, to - 1);
        (_endThen, _endNow) = (from, to);
    }

    /// <summary>Null for a place inside what was changed.</summary>
    public int? Then(int now) => now <= _before ? now : now >= _endNow ? now - _endNow + _endThen : null;

    /// <summary>Null where a part of it was changed.</summary>
    public TextSpan? Now(TextSpan then)
    {
        if (then.End <= _before) return then;
        return then.Start >= _endThen ? then.ShiftedBy(_endNow - _endThen) : null;
    }
}
