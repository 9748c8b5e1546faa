using System.Collections.Immutable;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.LanguageServer.State;

/// <summary>Owns what is open and what is known of the disk. Touched on the connection's loop only; everybody else reads <see cref="View"/>.</summary>
internal sealed class ServerState(Action<Action> post, BaselineStore baselines)
{
    private readonly Dictionary<string, DiskWork> _disk = new(StringComparer.Ordinal);

    public ServerView View { get; private set; } = ServerView.Empty;

    /// <summary>Told of each new snapshot, and which of its files an editor changed (null: several, or on disk).</summary>
    public Action<FolderSnapshot, string?> Changed { get; set; } = (_, _) => { };

    /// <summary>Told when a workspace begins to be read, and when it is known.</summary>
    public Action<string, bool> Loading { get; set; } = (_, _) => { };

    /// <summary>Reads the workspace around a folder, if there is a plan in it; walks through no other.</summary>
    public void AddFolder(string path)
    {
        foreach (var root in PlanRoots.In(path)) Require(root);
    }

    /// <summary>Forgets the workspaces below a folder, but for those that open documents need.</summary>
    public void RemoveFolder(string path)
    {
        foreach (var root in View.Folders.Keys.Where(root => RealPath.IsWithin(root, path)).ToList()) DropUnlessNeeded(root);
    }

    public void Open(string address, string languageId, int version, string text)
    {
        if (HomeOf(address, languageId) is not { } home) return;
        Require(home.Folder);
        Put(new OpenDocument(address, home.Folder, version, new SourceText(home.Path, text)));
    }

    /// <exception cref="ArgumentException">The document is not open.</exception>
    public void Change(string address, int? version, IEnumerable<ContentChange> changes, PositionEncoding encoding)
    {
        if (View.Documents.GetValueOrDefault(address) is not { } document) return;
        var source = document.Source;
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                source = new SourceText(source.Path, change.Text);
                continue;
            }

            var span = encoding.SpanOf(source, range);
            source = new SourceText(source.Path, string.Concat(source.Text.AsSpan(0, span.Start), change.Text, source.Text.AsSpan(span.End)));
        }

        Put(document with { Version = version, Source = source });
    }

    /// <summary>What is on disk counts again.</summary>
    public void Close(string address)
    {
        if (View.Documents.GetValueOrDefault(address) is not { } document) return;
        View = View with { Documents = View.Documents.Remove(address) };
        if (document.Folder == address) View = View with { Folders = View.Folders.Remove(address) };
        else Refresh(document.Folder, [document.Path]);
    }

    /// <summary>Files came, changed or went on disk.</summary>
    public void DiskChanged(IEnumerable<string> addresses)
    {
        var paths = addresses.Select(DocumentAddress.PathOf).OfType<string>().ToList();
        if (paths.Any(path => Path.GetFileName(path) == PlanFileName.OfRoot)) Rehome();
        foreach (var (root, folder) in View.Folders)
        {
            var inside = paths.Where(path => RealPath.IsWithin(path, root)).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).ToList();
            if (inside.Count > 0 && !IsStandalone(root)) Refresh(root, inside);
        }
    }

    /// <summary>Looks at the disk again where the settings of a workspace say that other files belong to it.</summary>
    public void Resettle(string root)
    {
        if (View.Folders.ContainsKey(root)) Refresh(root, []);
    }

    private static bool IsStandalone(string root) => !Path.IsPathRooted(root);

    /// <summary>A workspace began or ended inside another: documents go where they belong now.</summary>
    private void Rehome()
    {
        foreach (var document in View.Documents.Values.ToList())
        {
            if (HomeOf(document.Address, "plan") is not { } home || home.Folder == document.Folder) continue;
            var before = document.Folder;
            Require(home.Folder);
            Put(document with { Folder = home.Folder, Source = new SourceText(home.Path, document.Source.Text) });
            DropUnlessNeeded(before);
        }
    }

    /// <summary>Null for what is no plan file.</summary>
    private static (string Folder, string Path)? HomeOf(string address, string languageId)
    {
        if (DocumentAddress.PathOf(address) is not { } path) return languageId == "plan" ? (address, "untitled.plan.yaml") : null;
        if (!PlanFileName.Fits(Path.GetFileName(path))) return null;
        var root = WorkspaceRoot.Of(Path.GetDirectoryName(path)!);
        return (root, Path.GetRelativePath(root, path).Replace('\\', '/'));
    }

    private void DropUnlessNeeded(string root)
    {
        if (View.Documents.Values.Any(document => document.Folder == root) || !View.Folders.TryGetValue(root, out var folder)) return;
        folder.Replace();
        View = View with { Folders = View.Folders.Remove(root) };
        Changed(new FolderSnapshot(LiveWorkspace.Standalone(root), folder, _ => null), null);
    }

    private void Require(string root)
    {
        if (View.Folders.ContainsKey(root)) return;
        View = View with { Folders = View.Folders.Add(root, new FolderSnapshot(IsStandalone(root) ? LiveWorkspace.Standalone(root) : LiveWorkspace.Empty(root), null, baselines.For(root))) };
        if (!IsStandalone(root)) Refresh(root, []);
    }

    private void Put(OpenDocument document)
    {
        View = View with { Documents = View.Documents.SetItem(document.Address, document) };
        var folder = View.Folders[document.Folder];
        Swap(folder.Files.WithOpen(document.Path, document.Source), document.Path);
    }

    private void Swap(LiveWorkspace files, string? edited)
    {
        var before = View.Folders[files.Root];
        if (ReferenceEquals(before.Files, files)) return;
        var now = new FolderSnapshot(files, before, baselines.For(files.Root));
        before.Replace();
        View = View with { Folders = View.Folders.SetItem(files.Root, now) };
        Changed(now, edited);
    }

    /// <summary>One look at the disk at a time; what changes meanwhile waits for the next.</summary>
    private void Refresh(string root, IEnumerable<string> paths)
    {
        if (!_disk.TryGetValue(root, out var work)) _disk[root] = work = new DiskWork();
        work.Changed.UnionWith(paths);
        work.IsWanted = true;
        if (!work.IsRunning) StartRefresh(root, work);
    }

    private void StartRefresh(string root, DiskWork work)
    {
        if (!View.Folders.TryGetValue(root, out var folder)) return;
        var changed = work.Changed.ToHashSet(StringComparer.Ordinal);
        var open = View.Documents.Values.Where(document => document.Folder == root).Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        work.Changed.Clear();
        (work.IsRunning, work.IsWanted) = (true, false);
        if (!folder.Files.IsLoaded) Loading(root, true);
        _ = Task.Run(() =>
        {
            var files = folder.Files;
            try
            {
                files = files.Refreshed(changed, open.Contains);
            }
            finally
            {
                post(() => Take(root, work, files));
            }
        });
    }

    private void Take(string root, DiskWork work, LiveWorkspace files)
    {
        work.IsRunning = false;
        Loading(root, false);
        if (!View.Folders.ContainsKey(root)) return;
        // What was typed while the disk was read stands above it.
        foreach (var document in View.Documents.Values.Where(document => document.Folder == root)) files = files.WithOpen(document.Path, document.Source);
        Swap(files, null);
        if (work.IsWanted) StartRefresh(root, work);
    }

    private sealed class DiskWork
    {
        public HashSet<string> Changed { get; } = new(StringComparer.Ordinal);

        public bool IsRunning { get; set; }

        public bool IsWanted { get; set; }
    }
}
