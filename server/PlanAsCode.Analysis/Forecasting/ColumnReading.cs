using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>What the sorted finishes of one item or project say.</summary>
/// <param name="sorted">Its values in a <see cref="RunTable"/>.</param>
/// <param name="isPoint">A milestone: its key is its instant, else the last minute worked.</param>
internal readonly ref struct ColumnReading(RunTable table, int entity, ReadOnlySpan<int> sorted, CompactCalendar calendar, bool isPoint)
{
    private readonly RunTable _table = table;
    private readonly int _entity = entity;
    private readonly ReadOnlySpan<int> _sorted = sorted;
    private readonly CompactCalendar _calendar = calendar;
    private readonly bool _isPoint = isPoint;

    public FinishForecast Finish()
    {
        var finished = NearestRank.CountUpTo(_sorted, RunTable.Never - 1);
        return new FinishForecast(Date(10), Date(50), Date(80), Date(90), MeanDate(finished), (double)(_sorted.Length - finished) / _sorted.Length);
    }

    public double ChanceOf(PlanDate deadline) => (double)NearestRank.CountUpTo(_sorted, _table.ValueUpTo(_entity, Latest(deadline))) / _sorted.Length;

    /// <summary>Working minutes from the beginning of the window to a percentile; null where it never comes.</summary>
    public long? Worked(int percent) => WorkedAt(NearestRank.Of(percent, _sorted.Length));

    public long? WorkedAt(int rank) => _sorted[rank] == RunTable.Never ? null : _calendar.MinutesBefore(EndOf(_sorted[rank]));

    /// <summary>The mean of the same; null where some run never ends.</summary>
    public double? MeanWorked()
    {
        if (_sorted[^1] == RunTable.Never) return null;
        var sum = 0L;
        foreach (var value in _sorted) sum += _calendar.MinutesBefore(EndOf(value));
        return (double)sum / _sorted.Length;
    }

    public List<FinishDay> Days()
    {
        var days = new List<FinishDay>();
        foreach (var value in _sorted)
        {
            if (value == RunTable.Never) break;
            var date = DateOf(_table.KeyOf(_entity, value));
            if (days.Count > 0 && days[^1].Date == date) days[^1] = days[^1] with { Runs = days[^1].Runs + 1 };
            else days.Add(new FinishDay(date, 1));
        }

        return days;
    }

    private DateOnly? Date(int percent) => _sorted[NearestRank.Of(percent, _sorted.Length)] is var value && value == RunTable.Never ? null : DateOf(_table.KeyOf(_entity, value));

    private DateOnly? MeanDate(int finished)
    {
        if (finished < _sorted.Length) return null;
        if (_sorted[0] == _sorted[^1]) return DateOf(_table.KeyOf(_entity, _sorted[0]));
        var worked = (long)Math.Round(MeanWorked()!.Value);
        return DateOf(_calendar.EndOfMinute(worked - 1) - 1);
    }

    private long EndOf(int value) => _table.KeyOf(_entity, value) + (_isPoint ? 0 : 1);

    /// <summary>The last key that keeps a deadline: by the day shown, or by working time where a time is given.</summary>
    private long Latest(PlanDate deadline)
    {
        if (deadline.MinuteOfDay is null) return Instant.EndOf(deadline.Last).Minutes - 1;
        return _calendar.NextWorking(deadline.AsEnd.Minutes) - (_isPoint ? 0 : 1);
    }

    private static DateOnly DateOf(long key) => new Instant(key).Date;
}
