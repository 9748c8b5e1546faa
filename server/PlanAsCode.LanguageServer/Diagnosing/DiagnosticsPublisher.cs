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

    /// <summary>Findings of a document that was opened are sent even where they stayed: some clients forget those of files they did not show.</summary>
    public void Opened(string root, string path)
    {
        var work = WorkOf(root);
        work.Opened.Add(path);
        work.Edited.Add(path);
    }

    public void Changed(FolderSnapshot folder, string? edited)
    {
        if (!session.State.View.Folders.ContainsKey(folder.Root))
        {
            Clear(folder);
            return;
        }

        var work = WorkOf(folder.Root);
        work.Latest = folder;
        work.Edited.Add(edited);
        if (!work.IsRunning && folder.Files.IsLoaded) Start(work);
    }

    private FolderWork WorkOf(string root)
    {
        if (!_work.TryGetValue(root, out var work)) _work[root] = work = new FolderWork();
        return work;
    }

    private void Start(FolderWork work)
    {
        var folder = work.Latest!;
        work.IsRunning = true;
        session.Collections.Begun();
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
                session.Connection.Post(() =>
                {
                    Finish(work, folder, isKnown);
                    session.Collections.Answered();
                });
            }
        });
    }

    private void Finish(FolderWork work, FolderSnapshot folder, bool isKnown)
    {
        work.IsRunning = false;
        if (work.IsGone) return;
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
            Send(work, folder, All(work, folder), isTyped: false);
            return;
        }

        Send(work, folder, edited.OfType<string>(), isTyped: true);
        _ = Task.Delay(session.Settings.For(folder.Root).DiagnosticsPause).ContinueWith(
            _ => session.Connection.Post(() =>
            {
                if (ReferenceEquals(work.Latest, folder) && !work.IsGone) Send(work, folder, All(work, folder), isTyped: false);
            }),
            TaskScheduler.Default);
    }

    /// <summary>Files with findings, those that had some, and those that were opened.</summary>
    private static IEnumerable<string> All(FolderWork work, FolderSnapshot folder) => FolderFindings.Of(folder).Paths.Union(work.Sent.Keys).Union(work.Opened);

    /// <param name="isTyped">True for files that a client with a wish for diagnostics asks about by itself.</param>
    private void Send(FolderWork work, FolderSnapshot folder, IEnumerable<string> paths, bool isTyped)
    {
        var view = session.State.View;
        var isAnyNew = false;
        foreach (var path in paths.Distinct().ToList())
        {
            // Its findings lie at places of another text.
            if (view.Lost.Contains(view.AddressOf(folder, path))) continue;
            var items = DiagnosticWire.Of(FolderFindings.Of(folder).In(path), folder, view, session);
            var now = items.Length == 0 ? null : DiagnosticWire.Fingerprint(items);
            var isWanted = work.Opened.Remove(path);
            if (now == work.Sent.GetValueOrDefault(path) && !isWanted) continue;
            if (now is null) work.Sent.Remove(path);
            else work.Sent[path] = now;
            isAnyNew = true;
            if (now is null && HandOver(folder, path)) continue;
            if (!session.PullsDiagnostics) Publish(view.AddressOf(folder, path), items);
        }

        if (isAnyNew && !isTyped) AskToPull();
    }

    /// <summary>A file that another workspace has now is not this one's to clear: the other sends what it finds there, be it nothing.</summary>
    private bool HandOver(FolderSnapshot folder, string path)
    {
        if (folder.IsStandalone || session.State.View.Find(session.State.View.AddressOf(folder, path)) is not { } file || file.Folder.Root == folder.Root) return false;
        var other = WorkOf(file.Folder.Root);
        other.Opened.Add(file.Source.Path);
        other.Edited.Add(file.Source.Path);
        if (!other.IsRunning && other.Latest is { Files.IsLoaded: true }) Start(other);
        return true;
    }

    /// <summary>A workspace is gone: nothing of it is shown any longer.</summary>
    private void Clear(FolderSnapshot folder)
    {
        if (!_work.Remove(folder.Root, out var work)) return;
        work.IsGone = true;
        foreach (var path in work.Sent.Keys)
        {
            if (!HandOver(folder, path) && !session.PullsDiagnostics) Publish(session.State.View.AddressOf(folder, path), []);
        }

        AskToPull();
    }

    private void Publish(string address, LspDiagnostic[] items) => session.Connection.Notify(
        "textDocument/publishDiagnostics",
        new PublishDiagnosticsParams(address, items, session.State.View.VersionOf(address)),
        Wire.Default.PublishDiagnosticsParams);

    private void AskToPull()
    {
        if (session.PullsDiagnostics && session.Client.Workspace?.Diagnostics?.RefreshSupport is true) _ = session.Connection.Ask("workspace/diagnostic/refresh");
    }

    private sealed class FolderWork
    {
        public FolderSnapshot? Latest { get; set; }

        public bool IsRunning { get; set; }

        public bool IsGone { get; set; }

        /// <summary>Files changed in an editor since the last findings; null for what came from disk.</summary>
        public HashSet<string?> Edited { get; } = [];

        /// <summary>Files opened since their findings were last sent.</summary>
        public HashSet<string> Opened { get; } = new(StringComparer.Ordinal);

        /// <summary>By path what the client shows now.</summary>
        public Dictionary<string, string> Sent { get; } = new(StringComparer.Ordinal);
    }
}
