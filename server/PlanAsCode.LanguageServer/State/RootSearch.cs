using System.Collections.Immutable;

namespace PlanAsCode.LanguageServer.State;

/// <summary>Looks for workspaces in the folders of the editor, beside the loop: one search at a time, and one more for all that is asked meanwhile.</summary>
internal sealed class RootSearch(Action<Action> post, Action<ImmutableArray<string>> take, Action<string, Exception> onBug)
{
    private List<string> _folders = [];
    private TaskCompletionSource? _searching;
    private TaskCompletionSource? _next;
    private TaskCompletionSource? _last;

    /// <summary>Completes when the roots of what was asked so far are known; null where nothing is searched.</summary>
    public Task? Running => Volatile.Read(ref _last)?.Task;

    public void Start(IEnumerable<string> folders)
    {
        _folders = [.. folders];
        _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _last, _next);
        if (_searching is null) Begin();
    }

    private void Begin()
    {
        (_searching, _next) = (_next, null);
        var all = _folders;
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

            post(() => Finish(roots));
        });
    }

    private void Finish(ImmutableArray<string> roots)
    {
        try
        {
            take(roots);
        }
        finally
        {
            // Requests wait for this, whatever went wrong.
            var done = _searching;
            _searching = null;
            if (_next is null) Volatile.Write(ref _last, null);
            done?.TrySetResult();
            if (_next is not null) Begin();
        }
    }
}
