using System.Collections.Concurrent;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.LanguageServer.State;

/// <summary>
/// Reads workspaces from disk: one look at a time for each, and what changes meanwhile waits for the next. Begun on the connection's loop
/// only; whether it is done everybody may ask. Who waits does so for what was wanted until then, however much follows.
/// </summary>
internal sealed class DiskReading(ServerState state, Action<Action> post, Action<string, Exception> onBug)
{
    /// <summary>A branch switch tells of its files one after another: all of them are read in one go.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(40);

    private const int MostWaits = 25;

    private readonly Dictionary<string, Work> _works = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _pending = new(StringComparer.Ordinal);

    /// <summary>Completes when all that was wanted of a workspace until now is read.</summary>
    public Task Done(string root) => _pending.TryGetValue(root, out var pending) ? pending.Task : Task.CompletedTask;

    /// <summary>As <see cref="Done"/>, of all workspaces; null where nothing is left.</summary>
    public Task? AllDone() => _pending.Values.Select(pending => pending.Task).ToArray() is { Length: > 0 } tasks ? Task.WhenAll(tasks) : null;

    /// <param name="paths">Those whose content may be another, relative to the root; files that are new or gone are seen by themselves.</param>
    public void Want(string root, IEnumerable<string> paths)
    {
        if (!_works.TryGetValue(root, out var work)) _works[root] = work = new Work();
        _pending[root] = work.Next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Changed.UnionWith(paths);
        work.IsWanted = true;
        if (work.IsRunning) return;
        work.IsRunning = true;
        if (state.View.Folders.GetValueOrDefault(root) is { Files.IsLoaded: true }) Wait(root, work, 0);
        else Start(root, work);
    }

    private void Wait(string root, Work work, int waits)
    {
        work.IsWanted = false;
        _ = Task.Delay(Calm).ContinueWith(
            _ => post(() =>
            {
                if (work.IsWanted && waits < MostWaits) Wait(root, work, waits + 1);
                else Start(root, work);
            }),
            TaskScheduler.Default);
    }

    private void Start(string root, Work work)
    {
        (work.Reading, work.Next) = (work.Next, null);
        var changed = work.Changed.ToHashSet(StringComparer.Ordinal);
        work.Changed.Clear();
        if (!state.View.Folders.TryGetValue(root, out var folder))
        {
            Finish(root, work);
            return;
        }

        var open = state.OpenTexts(root);
        if (!folder.Files.IsLoaded) state.Loading(root, true);
        _ = Task.Run(() =>
        {
            var files = folder.Files;
            try
            {
                files = files.Refreshed(changed, open);
            }
            catch (Exception bug)
            {
                onBug("reading the workspace", bug);
                files = files.WithoutDisk();
            }

            post(() => Take(root, work, folder.Files.IsLoaded, files));
        });
    }

    private void Take(string root, Work work, bool wasLoaded, LiveWorkspace files)
    {
        try
        {
            state.TakeFromDisk(root, files);
            if (!wasLoaded) state.Loading(root, false);
        }
        finally
        {
            // Requests wait for this, whatever went wrong.
            Finish(root, work);
        }
    }

    private void Finish(string root, Work work)
    {
        if (work.Next is null)
        {
            _works.Remove(root);
            _pending.TryRemove(root, out _);
        }

        work.Reading?.TrySetResult();
        if (work.Next is not null) Wait(root, work, 0);
    }

    private sealed class Work
    {
        public HashSet<string> Changed { get; } = new(StringComparer.Ordinal);

        /// <summary>Of those who wait for what is read now.</summary>
        public TaskCompletionSource? Reading { get; set; }

        /// <summary>Of those who wait for what is read next; null where nothing is.</summary>
        public TaskCompletionSource? Next { get; set; }

        public bool IsRunning { get; set; }

        /// <summary>True where more was wanted during the last wait.</summary>
        public bool IsWanted { get; set; }
    }
}
