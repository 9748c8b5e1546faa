namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// How much of one resource is held at each moment, in millionths of a person or units of equipment, as a step function over
/// minutes. Steps are kept in blocks that know their least and highest level, so that long runs of busy or free time are passed at once.
/// </summary>
internal sealed class Timeline
{
    public const long Never = long.MaxValue;

    private readonly Dictionary<long, int> _endingAt = [];
    private TimelineBlock[] _blocks = [new TimelineBlock()];
    private int _count = 1;

    public Timeline(long capacity)
    {
        Capacity = capacity;
        _blocks[0].Insert(0, 0, 0);
    }

    public long Capacity { get; }

    /// <summary>How often a booking was taken out.</summary>
    public long Releases { get; private set; }

    public void Add(long start, long finish, long demand, int task)
    {
        if (finish <= start || demand == 0) return;
        Change(start, finish, demand);
        _endingAt[finish] = task;
    }

    public void Remove(long start, long finish, long demand)
    {
        if (finish <= start || demand == 0) return;
        Releases++;
        Change(start, finish, -demand);
    }

    /// <summary>
    /// The end of the last collision of a stretch, and of all that follows it without a gap; -1 where there is none,
    /// <see cref="Never"/> where it always collides.
    /// </summary>
    public long LastCollisionEnd(long start, long finish, long demand)
    {
        var free = Capacity - demand;
        if (free < 0) return Never;
        var block = BlockOf(finish - 1);
        var step = _blocks[block].Find(finish - 1);
        while (true)
        {
            var steps = _blocks[block];
            if (steps.Highest > free)
            {
                for (; step >= 0; step--)
                {
                    if (steps.Level[step] > free) return EndOf(block, step) > start ? RunEnd(block, step, free) : -1;
                    if (steps.At[step] <= start) return -1;
                }
            }
            else if (steps.At[0] <= start) return -1;

            if (--block < 0) return -1;
            step = _blocks[block].Count - 1;
        }
    }

    /// <summary>The beginning of the first collision of a stretch, and of all that leads to it without a gap; -1 where there is none.</summary>
    public long FirstCollisionStart(long start, long finish, long demand)
    {
        var free = Capacity - demand;
        var block = BlockOf(start);
        var step = _blocks[block].Find(start);
        for (; block < _count && _blocks[block].At[step] < finish; block++, step = 0)
        {
            var steps = _blocks[block];
            if (steps.Highest <= free) continue;
            for (; step < steps.Count && steps.At[step] < finish; step++)
            {
                if (steps.Level[step] > free) return RunStart(block, step, free);
            }
        }

        return -1;
    }

    /// <summary>The task that was last booked to end then; -1 where none does.</summary>
    public int TaskEndingAt(long finish) => _endingAt.GetValueOrDefault(finish, -1);

    private long RunEnd(int block, int step, long free)
    {
        for (; block < _count; block++, step = 0)
        {
            var steps = _blocks[block];
            if (steps.Lowest > free) continue;
            for (; step < steps.Count; step++)
            {
                if (steps.Level[step] <= free) return steps.At[step];
            }
        }

        return Never;
    }

    private long RunStart(int block, int step, long free)
    {
        while (true)
        {
            var steps = _blocks[block];
            if (steps.Lowest > free) step = 0;
            while (step > 0 && steps.Level[step - 1] > free) step--;
            if (step > 0 || block == 0) return steps.At[step];
            var before = _blocks[block - 1];
            if (before.Level[before.Count - 1] <= free) return steps.At[0];
            step = _blocks[--block].Count - 1;
        }
    }

    private long EndOf(int block, int step)
    {
        if (step + 1 < _blocks[block].Count) return _blocks[block].At[step + 1];
        return block + 1 < _count ? _blocks[block + 1].At[0] : Never;
    }

    private void Change(long start, long finish, long by)
    {
        Split(start);
        Split(finish);
        var block = BlockOf(start);
        for (var step = _blocks[block].Find(start); block < _count && _blocks[block].At[step] < finish; block++, step = 0) _blocks[block].Add(step, finish, by);
        Join(finish);
        Join(start);
    }

    /// <summary>The block of the step that a moment lies in.</summary>
    private int BlockOf(long moment)
    {
        var low = 0;
        var high = _count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_blocks[middle].At[0] <= moment) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private void Split(long moment)
    {
        var number = BlockOf(moment);
        var block = _blocks[number];
        var step = block.Find(moment);
        if (block.At[step] == moment) return;
        var level = block.Level[step];
        if (block.Count == TimelineBlock.Most)
        {
            Insert(number + 1, block.SplitOff());
            if (step >= block.Count)
            {
                step -= block.Count;
                block = _blocks[number + 1];
            }
        }

        block.Insert(step + 1, moment, level);
    }

    /// <summary>A step of the same level as the one before it is none.</summary>
    private void Join(long moment)
    {
        var number = BlockOf(moment);
        var block = _blocks[number];
        var step = block.Find(moment);
        if (block.At[step] != moment || (step == 0 && number == 0)) return;
        var before = step > 0 ? block.Level[step - 1] : _blocks[number - 1].Level[_blocks[number - 1].Count - 1];
        if (block.Level[step] != before) return;
        block.RemoveAt(step);
        if (block.Count > 0) return;
        _count--;
        Array.Copy(_blocks, number + 1, _blocks, number, _count - number);
    }

    private void Insert(int number, TimelineBlock block)
    {
        if (_count == _blocks.Length) Array.Resize(ref _blocks, 2 * _count);
        Array.Copy(_blocks, number, _blocks, number + 1, _count - number);
        _blocks[number] = block;
        _count++;
    }
}
