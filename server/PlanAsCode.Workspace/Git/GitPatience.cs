using System.Diagnostics;

namespace PlanAsCode.Workspace.Git;

/// <summary>
/// Ends git and all that it started where it does not answer in time: a repository may hold a pipe in place of a file, from which
/// nothing ever comes.
/// </summary>
internal sealed class GitPatience : IDisposable
{
    public const string NoAnswer = "git does not answer";

    /// <summary>For one answer.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly TimeSpan _patience;
    private readonly Timer _timer;
    private volatile bool _isOver;

    private GitPatience(Process process, TimeSpan patience)
    {
        (_process, _patience) = (process, patience);
        _timer = new Timer(_ => End());
    }

    /// <summary>Git was ended.</summary>
    public bool IsOver => _isOver;

    /// <summary>Does not wait yet.</summary>
    public static GitPatience With(Process process, TimeSpan patience) => new(process, patience);

    /// <summary>An answer is waited for from now on.</summary>
    public void Begin() => _timer.Change(_patience, Timeout.InfiniteTimeSpan);

    /// <summary>It is here.</summary>
    public void Pause() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        // The process is disposed of next: nobody may be ending it then.
        using var isIdle = new ManualResetEvent(false);
        if (_timer.Dispose(isIdle)) isIdle.WaitOne();
    }

    private void End()
    {
        _isOver = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It is gone already.
        }
    }
}
