namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// What earlier searches found out about work of one kind (the same calendar, the same people and equipment): stretches in
/// which work of a length and demand cannot begin. As bookings are only ever added, longer work and higher demand cannot begin there either; a booking
/// that is taken out makes all of it void.
/// </summary>
internal sealed class Crowding
{
    private const int Most = 24;

    private readonly Stretch[] _stretches = new Stretch[Most];
    private int _count;
    private long _releases;

    /// <summary>The first moment from the given one on that is in no stretch for such work.</summary>
    public long Skip(long at, long length, long demand, long releases)
    {
        if (releases != _releases) return at;
        for (var i = 0; i < _count; i++)
        {
            ref readonly var stretch = ref _stretches[i];
            if (stretch.From > at || at >= stretch.Until || stretch.Length > length || stretch.Demand > demand) continue;
            at = stretch.Until;
            i = -1;
        }

        return at;
    }

    /// <summary>Keeps that work of such a length and demand cannot begin in a stretch.</summary>
    public void Add(long from, long until, long length, long demand, long releases)
    {
        if (releases != _releases) (_releases, _count) = (releases, 0);
        var added = new Stretch(from, until, length, demand);
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var other = _stretches[i];
            // What holds for less work holds for this too.
            if (other.Length <= length && other.Demand <= demand && other.From <= added.Until && added.From <= other.Until)
                added = added with { From = Math.Min(added.From, other.From), Until = Math.Max(added.Until, other.Until) };
            if (length <= other.Length && demand <= other.Demand && added.From <= other.From && other.Until <= added.Until) continue;
            _stretches[kept++] = other;
        }

        _count = kept;
        if (_count == Most) _count = WithoutShortest();
        _stretches[_count++] = added;
    }

    private int WithoutShortest()
    {
        var shortest = 0;
        for (var i = 1; i < _count; i++)
        {
            if (_stretches[i].Until - _stretches[i].From < _stretches[shortest].Until - _stretches[shortest].From) shortest = i;
        }

        _stretches[shortest] = _stretches[_count - 1];
        return _count - 1;
    }

    private readonly record struct Stretch(long From, long Until, long Length, long Demand);
}

/// <summary>What makes two searches for a place the same but for length and demand.</summary>
/// <param name="Time">The calendar or crew that the length is counted by.</param>
/// <param name="Holds">Without the demand where there is one only.</param>
internal readonly record struct CrowdingKey(object Time, Hold[] Holds)
{
    public bool Equals(CrowdingKey other)
    {
        if (!ReferenceEquals(Time, other.Time) || Holds.Length != other.Holds.Length) return false;
        if (Holds.Length == 1) return Holds[0].Resource == other.Holds[0].Resource;
        return Holds.AsSpan().SequenceEqual(other.Holds);
    }

    public override int GetHashCode()
    {
        var hash = System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Time);
        if (Holds.Length == 1) return (hash * 31) + Holds[0].Resource;
        foreach (var hold in Holds) hash = (((hash * 31) + hold.Resource) * 31) + (int)hold.Demand;
        return hash;
    }
}
