namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// How much of one resource is held at each moment, in millionths of a person or units of equipment, as a step function over
/// minutes. Answers where a stretch collides, by binary search and a walk over the steps inside it.
/// </summary>
internal sealed class Timeline(long capacity)
{
    public const long Never = long.MaxValue;

    private readonly List<long> _at = [0];
    private readonly List<long> _level = [0];
    private readonly Dictionary<long, int> _endingAt = [];

    public long Capacity => capacity;

    public void Add(long start, long finish, long demand, int task)
    {
        if (finish <= start || demand == 0) return;
        Change(start, finish, demand);
        _endingAt[finish] = task;
    }

    public void Remove(long start, long finish, long demand)
    {
        if (finish > start && demand != 0) Change(start, finish, -demand);
    }

    /// <summary>The end of the last collision of a stretch; -1 where there is none, <see cref="Never"/> where it always collides.</summary>
    public long LastCollisionEnd(long start, long finish, long demand)
    {
        var free = capacity - demand;
        if (free < 0) return Never;
        for (var i = Before(finish); i >= 0; i--)
        {
            var end = i + 1 < _at.Count ? _at[i + 1] : Never;
            if (end <= start) break;
            if (_level[i] > free) return end;
        }

        return -1;
    }

    /// <summary>The beginning of the first collision of a stretch; -1 where there is none.</summary>
    public long FirstCollisionStart(long start, long finish, long demand)
    {
        var free = capacity - demand;
        for (var i = Before(start + 1); i < _at.Count && _at[i] < finish; i++)
        {
            if (_level[i] > free) return _at[i];
        }

        return -1;
    }

    /// <summary>The task that was last booked to end then; -1 where none does.</summary>
    public int TaskEndingAt(long finish) => _endingAt.GetValueOrDefault(finish, -1);

    private void Change(long start, long finish, long by)
    {
        var first = Split(start);
        var end = Split(finish);
        for (var i = first; i < end; i++) _level[i] += by;
        Join(end);
        Join(first);
    }

    /// <summary>The last step that begins before a moment.</summary>
    private int Before(long moment)
    {
        var found = _at.BinarySearch(moment);
        return (found >= 0 ? found : ~found) - 1;
    }

    private int Split(long moment)
    {
        var found = _at.BinarySearch(moment);
        if (found >= 0) return found;
        var at = ~found;
        _at.Insert(at, moment);
        _level.Insert(at, _level[at - 1]);
        return at;
    }

    private void Join(int step)
    {
        if (step == 0 || step >= _at.Count || _level[step] != _level[step - 1]) return;
        _at.RemoveAt(step);
        _level.RemoveAt(step);
    }
}
