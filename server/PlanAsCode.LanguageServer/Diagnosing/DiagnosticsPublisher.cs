using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;

namespace PlanAsCode.LanguageServer.Diagnosing;

/// <summary>
/// Sends findings where they changed: those of the file being typed in as soon as they are known, those of others when the
/// typing pauses. Touched on the connection's loop only.
/// </summary>
internal sealed class DiagnosticsPublisher(Session session)
{
    private readonly Dictionary<string, FolderWork> _work = new(StringComparer.Ordinal);

    public void Changed(FolderSnapshot folder, string? edited)
    {
        if (!_work.TryGetValue(folder.Root, out var work)) _work[folder.Root] = work = new FolderWork();
        work.Latest = folder;
        work.Edited.Add(edited);
        if (!work.IsRunning && folder.Files.IsLoaded) Start(work);
    }

    private void Start(FolderWork work)
    {
        var folder = work.Latest!;
        work.IsRunning = true;
        _ = Task.Run(() =>
        {
            var isKnown = false;
            try
            {
                _ = FolderFindings.Of(folder).Paths.Any();
                if (!folder.Files.IsSettled) session.Connection.Post(() => session.State.Resettle(folder.Root));
                isKnown = true;
            }
            catch (OperationCanceledException)
            {
                // A later snapshot counts; it is next.
            }
            catch (Exception bug)
            {
                session.Log.Bug("diagnostics", bug);
            }
            finally
            {
                session.Connection.Post(() => Finish(work, folder, isKnown));
            }
        });
    }

    private void Finish(FolderWork work, FolderSnapshot folder, bool isKnown)
    {
        work.IsRunning = false;
        if (!ReferenceEquals(work.Latest, folder))
        {
            if (work.Latest!.Files.IsLoaded) Start(work);
            return;
        }

        if (!isKnown) return;
        var edited = work.Edited.ToList();
        work.Edited.Clear();
        if (edited.Contains(null))
        {
            Send(work, folder, All(work, folder));
            return;
        }

        Send(work, folder, edited.OfType<string>().Distinct());
        _ = Task.Delay(session.Settings.For(folder.Root).DiagnosticsPause).ContinueWith(
            _ => session.Connection.Post(() =>
            {
                if (ReferenceEquals(work.Latest, folder)) Send(work, folder, All(work, folder));
            }),
            TaskScheduler.Default);
    }

    /// <summary>Files with findings, and those that had some.</summary>
    private static IEnumerable<string> All(FolderWork work, FolderSnapshot folder) => FolderFindings.Of(folder).Paths.Union(work.Sent.Keys);

    private void Send(FolderWork work, FolderSnapshot folder, IEnumerable<string> paths)
    {
        var view = session.State.View;
        var isAnyNew = false;
        foreach (var path in paths.ToList())
        {
            var items = DiagnosticWire.Of(FolderFindings.Of(folder).In(path), folder, view, session);
            var now = items.Length == 0 ? null : DiagnosticWire.Fingerprint(items);
            if (now == work.Sent.GetValueOrDefault(path)) continue;
            if (now is null) work.Sent.Remove(path);
            else work.Sent[path] = now;
            isAnyNew = true;
            if (session.PullsDiagnostics) continue;
            var address = view.AddressOf(folder, path);
            session.Connection.Notify(
                "textDocument/publishDiagnostics", new PublishDiagnosticsParams(address, items, view.VersionOf(address)), Wire.Default.PublishDiagnosticsParams);
        }

        if (isAnyNew && session.PullsDiagnostics && session.Client.Workspace?.Diagnostics?.RefreshSupport is true)
            _ = session.Connection.Ask("workspace/diagnostic/refresh");
    }

    private sealed class FolderWork
    {
        public FolderSnapshot? Latest { get; set; }

        public bool IsRunning { get; set; }

        /// <summary>Files changed in an editor since the last findings; null for what came from disk.</summary>
        public HashSet<string?> Edited { get; } = [];

        /// <summary>By path what the client shows now.</summary>
        public Dictionary<string, string> Sent { get; } = new(StringComparer.Ordinal);
    }
}
