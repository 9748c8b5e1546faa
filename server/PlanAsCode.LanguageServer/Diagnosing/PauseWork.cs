using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Features;
using PlanAsCode.LanguageServer.Requests;
using PlanAsCode.LanguageServer.State;

namespace PlanAsCode.LanguageServer.Diagnosing;

/// <summary>
/// What is done when typing pauses: a quick forecast, and a word to the client where hints and lenses of its open files changed through
/// another file or through the forecast. Typing ends it. Touched on the connection's loop only.
/// </summary>
internal sealed class PauseWork(Session session)
{
    private const int QuickRuns = 1000;

    /// <summary>Above so many tasks a forecast is not quick: it takes several seconds of all processors, and keeps as much memory as the plan.</summary>
    private const int MostTasks = 3_000;

    private static readonly TimeSpan UntilRefresh = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan UntilForecast = TimeSpan.FromMilliseconds(600);

    private readonly Dictionary<string, CancellationTokenSource> _pauses = new(StringComparer.Ordinal);

    private bool CanRefresh => session.Client.Workspace is { InlayHint.RefreshSupport: true } or { CodeLens.RefreshSupport: true };

    public void Changed(FolderSnapshot folder)
    {
        if (_pauses.Remove(folder.Root, out var before))
        {
            before.Cancel();
            before.Dispose();
        }

        if (!folder.Files.IsLoaded || !session.State.View.Folders.ContainsKey(folder.Root)) return;
        var pause = _pauses[folder.Root] = new CancellationTokenSource();
        _ = Run(folder, pause.Token);
    }

    /// <summary>The client asks for hints and lenses again, where it can be told to.</summary>
    public void Refresh()
    {
        RefreshHints();
        RefreshLenses();
    }

    private async Task Run(FolderSnapshot folder, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(UntilRefresh, cancel).ConfigureAwait(false);
            await RefreshChanged(folder, cancel).ConfigureAwait(false);
            await Task.Delay(UntilForecast, cancel).ConfigureAwait(false);
            if (!session.Options.QuickForecast || folder.Files.Snapshot.WorkItems.Count > MostTasks) return;
            folder.Keep(await Task.Run(() => QuickForecast(folder, cancel), cancel).ConfigureAwait(false));
            await RefreshChanged(folder, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Somebody types: the next pause begins anew.
        }
        catch (Exception bug)
        {
            session.Log.Bug("forecast", bug);
        }
    }

    private static Forecast QuickForecast(FolderSnapshot folder, CancellationToken cancel)
    {
        var options = ForecastOptions.Of(folder.Analysis.Plan.Workspace);
        // One processor stays free for answers.
        var threads = Math.Max(1, Environment.ProcessorCount - 1);
        return folder.Analysis.ForecastWith(options with { Runs = Math.Min(QuickRuns, options.Runs), Threads = threads }, cancel: cancel);
    }

    private async Task RefreshChanged(FolderSnapshot folder, CancellationToken cancel)
    {
        if (!CanRefresh) return;
        var open = session.State.View.Documents.Values.Where(document => document.Folder == folder.Root).ToList();
        var (hints, lenses) = await Task.Run(() => (open.Exists(document => IsStale(InlayHintRequest.Method, document)), open.Exists(document => IsStale(CodeLensRequest.Method, document))), cancel).ConfigureAwait(false);
        if (cancel.IsCancellationRequested) return;
        if (hints) RefreshHints();
        if (lenses) RefreshLenses();

        bool IsStale(string method, OpenDocument document) =>
            folder.Files.Find(document.Path) is { Problem: null } live
            && session.Answers.IsStale(method, document.Address, new PlanFile(live.Tree, folder.Analysis) { Forecast = folder.Forecast });
    }

    private void RefreshHints()
    {
        if (session.Client.Workspace?.InlayHint?.RefreshSupport is true) _ = session.Connection.Ask("workspace/inlayHint/refresh");
    }

    private void RefreshLenses()
    {
        if (session.Client.Workspace?.CodeLens?.RefreshSupport is true) _ = session.Connection.Ask("workspace/codeLens/refresh");
    }
}
