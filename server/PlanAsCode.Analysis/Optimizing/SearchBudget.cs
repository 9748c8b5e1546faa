namespace PlanAsCode.Analysis.Optimizing;

/// <summary>What one thread of a search may still spend.</summary>
internal sealed class SearchBudget(SearchLimits limits, long schedules, SearchFlag found)
{
    /// <param name="made">Schedules made so far.</param>
    public bool IsSpent(long made) =>
        made >= schedules || limits.IsOver?.Invoke() == true || (limits.IsTimed && found.IsUp);

    /// <summary>Nothing better is possible. With a number of schedules the other threads go on, so that their timing changes no result.</summary>
    public void SayOptimal() => found.Raise();
}

/// <summary>Raised by the thread that finds what cannot be bettered.</summary>
internal sealed class SearchFlag
{
    private volatile bool _isUp;

    public bool IsUp => _isUp;

    public void Raise() => _isUp = true;
}
