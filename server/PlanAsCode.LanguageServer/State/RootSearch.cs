using System.Collections.Immutable;

namespace PlanAsCode.LanguageServer.State;

/// <summary>Looks for workspaces in the folders of the editor, beside the loop; of several searches the last counts.</summary>
internal sealed class RootSearch(Action<Action> post, Action<ImmutableArray<string>> take, Action<string, Exception> onBug)
{
    private TaskCompletionSource? _running;
    private int _last;

    /// <summary>Completes when the roots are known; null where nothing is searched.</summary>
    public Task? Running => Volatile.Read(ref _running)?.Task;

    public void Start(IEnumerable<string> folders)
    {
        var (number, all) = (++_last, folders.ToList());
        if (_running is null) Volatile.Write(ref _running, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _ = Task.Run(() =>
        {
            ImmutableArray<string> roots = [];
            try
            {
                roots = [.. all.SelectMany(PlanRoots.In).Distinct(StringComparer.Ordinal)];
            }
            catch (Exception bug)
            {
                onBug("looking for workspaces", bug);
            }

            post(() => Finish(number, roots));
        });
    }

    private void Finish(int number, ImmutableArray<string> roots)
    {
        if (number != _last) return;
        try
        {
            take(roots);
        }
        finally
        {
            // Requests wait for this, whatever went wrong.
            var done = _running;
            Volatile.Write(ref _running, null);
            done?.TrySetResult();
        }
    }
}
