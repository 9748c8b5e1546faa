using System.Security.Cryptography;
using System.Text;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Features;
using PlanAsCode.Features.Understanding;
using PlanAsCode.LanguageServer.State;

namespace PlanAsCode.LanguageServer.Diagnosing;

/// <summary>
/// What is done when typing pauses: a quick forecast, and a word to the client where hints and lenses of its open files changed through
/// another file or through the forecast. Typing ends it. Touched on the connection's loop only.
/// </summary>
internal sealed class PauseWork(Session session)
{
    private const int QuickRuns = 1000;

    /// <summary>Above so many tasks a forecast is not quick.</summary>
    private const int MostTasks = 12_000;

    private static readonly TimeSpan UntilRefresh = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan UntilForecast = TimeSpan.FromMilliseconds(600);

    private readonly Dictionary<string, FolderPause> _pauses = new(StringComparer.Ordinal);

    private bool CanRefresh => session.Client.Workspace is { InlayHint.RefreshSupport: true } or { CodeLens.RefreshSupport: true };

    public void Changed(FolderSnapshot folder, string? edited)
    {
        if (!_pauses.TryGetValue(folder.Root, out var pause)) _pauses[folder.Root] = pause = new FolderPause();
        pause.Cancel.Cancel();
        pause.Cancel.Dispose();
        pause.Cancel = new CancellationTokenSource();
        if (edited is not null) pause.Edited.Add(edited);
        if (!session.State.View.Folders.ContainsKey(folder.Root)) _pauses.Remove(folder.Root);
        else if (folder.Files.IsLoaded) _ = Run(folder, pause, pause.Cancel.Token);
    }

    /// <summary>The client asks for hints and lenses again, where it can be told to.</summary>
    public void Refresh()
    {
        if (session.Client.Workspace?.InlayHint?.RefreshSupport is true) _ = session.Connection.Ask("workspace/inlayHint/refresh");
        if (session.Client.Workspace?.CodeLens?.RefreshSupport is true) _ = session.Connection.Ask("workspace/codeLens/refresh");
    }

    private async Task Run(FolderSnapshot folder, FolderPause pause, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(UntilRefresh, cancel).ConfigureAwait(false);
            await RefreshChanged(folder, pause, cancel).ConfigureAwait(false);
            await Task.Delay(UntilForecast, cancel).ConfigureAwait(false);
            if (folder.Files.Snapshot.WorkItems.Count > MostTasks) return;
            folder.Keep(await Task.Run(() => QuickForecast(folder, cancel), cancel).ConfigureAwait(false));
            await RefreshChanged(folder, pause, cancel).ConfigureAwait(false);
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

    private async Task RefreshChanged(FolderSnapshot folder, FolderPause pause, CancellationToken cancel)
    {
        if (!CanRefresh) return;
        var open = session.State.View.Documents.Values.Where(document => document.Folder == folder.Root).Select(document => document.Path).ToList();
        var settings = session.Settings.For(folder.Root);
        var now = await Task.Run(() => open.ToDictionary(path => path, path => Fingerprint(folder, path, settings, cancel)), cancel).ConfigureAwait(false);
        session.Connection.Post(() =>
        {
            if (cancel.IsCancellationRequested) return;
            // What was edited or opened the client asks for by itself.
            var isStale = now.Any(file => pause.Shown.TryGetValue(file.Key, out var shown) && shown != file.Value && !pause.Edited.Contains(file.Key));
            pause.Shown = now;
            pause.Edited.Clear();
            if (isStale) Refresh();
        });
    }

    private static string Fingerprint(FolderSnapshot folder, string path, ServerSettings settings, CancellationToken cancel)
    {
        if (folder.Files.Find(path) is not { Problem: null } live) return "";
        var file = new PlanFile(live.Tree, folder.Analysis) { Forecast = folder.Forecast };
        var text = new StringBuilder();
        foreach (var hint in InlayHints.In(file, new Syntax.Text.TextSpan(0, live.Source.Length), settings.Hints, cancel)) text.Append(hint.Path).Append(hint.Label).Append('\n');
        foreach (var lens in CodeLenses.In(file, settings.Lenses, cancel)) text.Append(lens.Path).Append(lens.Title).Append('\n');
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private sealed class FolderPause
    {
        public CancellationTokenSource Cancel { get; set; } = new();

        /// <summary>Files that an editor changed since the last comparison.</summary>
        public HashSet<string> Edited { get; } = new(StringComparer.Ordinal);

        /// <summary>By path what the client shows.</summary>
        public Dictionary<string, string> Shown { get; set; } = new(StringComparer.Ordinal);
    }
}
