namespace PlanAsCode.Analysis.Optimizing;

/// <summary>The best lists found so far, each with its schedule, the best first.</summary>
internal sealed class Population
{
    private readonly int[][] _lists;
    private readonly int[][] _starts;
    private readonly Score[] _scores;

    public Population(int size, int activities)
    {
        _lists = new int[size + 1][];
        _starts = new int[size + 1][];
        _scores = new Score[size + 1];
        for (var i = 0; i <= size; i++) (_lists[i], _starts[i]) = (new int[activities], new int[activities]);
    }

    public int Count { get; private set; }

    public bool IsFull => Count == _lists.Length - 1;

    public Score Best => Count == 0 ? Score.Worst : _scores[0];

    /// <summary>Room for one more: what is written here is added by <see cref="Add"/>.</summary>
    public int[] NewList => _lists[^1];

    public int[] NewStarts => _starts[^1];

    public int[] ListOf(int member) => _lists[member];

    public int[] StartsOf(int member) => _starts[member];

    /// <summary>Adds the new one at its place, the worst goes where there is no room; not one that is no better than the worst, or that is there already.</summary>
    public bool Add(Score score)
    {
        if (IsFull && score >= _scores[Count - 1]) return false;
        var at = 0;
        while (at < Count && _scores[at] < score) at++;
        for (var same = at; same < Count && _scores[same] == score; same++)
        {
            if (_starts[same].AsSpan().SequenceEqual(_starts[^1])) return false;
        }

        var (list, starts) = (_lists[^1], _starts[^1]);
        var last = IsFull ? Count - 1 : Count++;
        (_lists[^1], _starts[^1]) = (_lists[last], _starts[last]);
        for (var i = last; i > at; i--) (_lists[i], _starts[i], _scores[i]) = (_lists[i - 1], _starts[i - 1], _scores[i - 1]);
        (_lists[at], _starts[at], _scores[at]) = (list, starts, score);
        return true;
    }
}
