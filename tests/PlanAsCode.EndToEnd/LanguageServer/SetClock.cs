namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>A clock that stands where it is set; its timers go off when it is.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private readonly List<Action> _timers = [];
    private DateTimeOffset _now = now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset now)
    {
        _now = now;
        foreach (var timer in _timers) timer();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _timers.Add(() => callback(state));
        return new StandingTimer();
    }

    private sealed class StandingTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
