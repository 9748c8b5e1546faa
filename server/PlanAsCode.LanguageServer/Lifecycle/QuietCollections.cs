namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>
/// Collects garbage where nobody waits for it: after an answer once much was allocated, and all of it when nothing happens any more.
/// The program lets commands allocate a lot before the first collection; a server that lives for days would keep all that.
/// </summary>
internal sealed class QuietCollections : IDisposable
{
    private const long Megabyte = 1 << 20;

    /// <summary>Less than this between two looks is nobody's work.</summary>
    private const long Idling = Megabyte / 4;

    /// <summary>What is worth a collection of everything when all is quiet.</summary>
    private const long WorthAll = 4 * Megabyte;

    private const int LooksUntilQuiet = 3;
    private const int LooksUntilAsleep = 15;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>So that the answer is on its way.</summary>
    private static readonly TimeSpan BehindAnswer = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource _end = new();
    private readonly Lock _collecting = new();
    private int _running;
    private int _messages;
    private int _isAwake;
    private int _isDue;
    private long _allocatedAtLast;
    private long _allocatedAtAll;
    private long _liveAfterAll;

    /// <summary>What may be allocated between two answers' collections: more where the plan is large and each costs more.</summary>
    private long Step => Math.Clamp(Volatile.Read(ref _liveAfterAll) / 2, 8 * Megabyte, 48 * Megabyte);

    private bool IsMuch => GC.GetTotalAllocatedBytes() - Volatile.Read(ref _allocatedAtLast) > Step;

    /// <summary>A message has come, or work begins whose result is sent unasked.</summary>
    public void Begun()
    {
        Interlocked.Increment(ref _running);
        Interlocked.Increment(ref _messages);
        if (Interlocked.Exchange(ref _isAwake, 1) == 0) _ = Task.Run(Watch);
    }

    /// <summary>It is done with.</summary>
    public void Answered()
    {
        if (Interlocked.Decrement(ref _running) == 0 && IsMuch && Interlocked.Exchange(ref _isDue, 1) == 0) _ = Task.Run(CollectBehindAnswer);
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task CollectBehindAnswer()
    {
        await Task.Delay(BehindAnswer).ConfigureAwait(false);
        Volatile.Write(ref _isDue, 0);
        CollectSome();
    }

    /// <summary>Looks now and then what is allocated, by whatever work, until nothing has been for some seconds.</summary>
    private async Task Watch()
    {
        var end = _end.Token;
        var (quiet, seen, messages) = (0, GC.GetTotalAllocatedBytes(), 0);
        while (quiet < LooksUntilAsleep)
        {
            messages = Volatile.Read(ref _messages);
            await Task.Delay(BetweenLooks, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) return;
            var now = GC.GetTotalAllocatedBytes();
            quiet = Volatile.Read(ref _running) == 0 && now - seen < Idling ? quiet + 1 : 0;
            if (quiet == LooksUntilQuiet && now - _allocatedAtAll > WorthAll) CollectAll(GCCollectionMode.Aggressive);
            else if (quiet == 0) CollectSome();
            seen = GC.GetTotalAllocatedBytes();
        }

        Volatile.Write(ref _isAwake, 0);
        if (Volatile.Read(ref _messages) != messages && Interlocked.Exchange(ref _isAwake, 1) == 0) _ = Task.Run(Watch);
    }

    /// <summary>The young, and everything where that leaves twice of what a plan needed before.</summary>
    private void CollectSome()
    {
        lock (_collecting)
        {
            if (Volatile.Read(ref _running) > 0 || !IsMuch) return;
            GC.Collect(1, GCCollectionMode.Forced, blocking: true);
            Volatile.Write(ref _allocatedAtLast, GC.GetTotalAllocatedBytes());
            if (GC.GetTotalMemory(false) > (2 * _liveAfterAll) + (8 * Megabyte)) CollectAll(GCCollectionMode.Forced);
        }
    }

    private void CollectAll(GCCollectionMode mode)
    {
        lock (_collecting)
        {
            if (Volatile.Read(ref _running) > 0) return;
            GC.Collect(GC.MaxGeneration, mode, blocking: true, compacting: true);
            _allocatedAtAll = GC.GetTotalAllocatedBytes();
            Volatile.Write(ref _allocatedAtLast, _allocatedAtAll);
            Volatile.Write(ref _liveAfterAll, GC.GetTotalMemory(false));
        }
    }
}
