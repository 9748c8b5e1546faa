using System.Collections.Immutable;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.LanguageServer.State;

/// <summary>Owns what is open and what is known of the disk. Changed on the connection's loop only; everybody else reads <see cref="View"/>.</summary>
internal sealed class ServerState
{
    private readonly BaselineStore _baselines;
    private readonly TimeProvider _clock;
    private readonly DiskReading _disk;
    private readonly RootSearch _search;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private ServerView _view = ServerView.Empty;

    public ServerState(Action<Action> post, BaselineStore baselines, TimeProvider clock, Action<string, Exception> onBug)
    {
        (_baselines, _clock) = (baselines, clock);
        _disk = new DiskReading(this, post, onBug);
        _search = new RootSearch(post, TakeRoots, onBug);
    }

    public ServerView View
    {
        get => Volatile.Read(ref _view);
        private set => Volatile.Write(ref _view, value);
    }

    /// <summary>Told of each new snapshot, and which of its files an editor changed (null: several, or on disk). One whose root is not in the view is gone.</summary>
    public Action<FolderSnapshot, string?> Changed { get; set; } = (_, _) => { };

    /// <summary>Told before <see cref="Changed"/> of a document that was opened: its workspace and its path in it.</summary>
    public Action<string, string> Opened { get; set; } = (_, _) => { };

    /// <summary>Told of a document whose text here is no longer the editor's, and why; once, until it is known again.</summary>
    public Action<string, string> Lost { get; set; } = (_, _) => { };

    /// <summary>Told when a workspace begins to be read for the first time, and when it is known.</summary>
    public Action<string, bool> Loading { get; set; } = (_, _) => { };

    /// <summary>Told when other workspaces are known than before.</summary>
    public Action RootsChanged { get; set; } = () => { };

    /// <summary>The folders that the editor has open.</summary>
    public IReadOnlySet<string> Folders => _folders;

    /// <summary>Reads the workspaces in and around folders, if there are plans in them; walks through no others.</summary>
    public void ChangeFolders(IEnumerable<string> added, IEnumerable<string> removed)
    {
        foreach (var path in removed) _folders.Remove(Path.TrimEndingDirectorySeparator(path));
        foreach (var path in added) _folders.Add(Path.TrimEndingDirectorySeparator(path));
        _search.Start(_folders);
    }

    /// <summary>Completes when what is on disk is known as far as the client told of it: of one file's workspace, or of all.</summary>
    public Task Settled(string? address = null)
    {
        if (address is not null && View.Documents.GetValueOrDefault(address) is { } open) return _disk.Done(open.Folder);
        return _search.Running is null && _disk.AllDone() is null ? Task.CompletedTask : AllSettled();
    }

    public void Open(string address, string languageId, int version, string text)
    {
        if (HomeOf(address, languageId) is not { } home) return;
        Close(address, home.Root);
        View = View with { Lost = View.Lost.Remove(address) };
        Opened(home.Root, home.Path);
        Put(new OpenDocument(address, home.Root, version, new SourceText(home.Path, text)));
    }

    /// <summary>A document that is not open stays so. One whose changes do not fit is lost until a whole text comes, or it is opened anew.</summary>
    public void Change(string address, int? version, ContentChange[] changes, PositionEncoding encoding)
    {
        if (View.Documents.GetValueOrDefault(address) is not { } document)
        {
            if (HomeOf(address, "") is not null) Lose(address, "it was changed without having been opened");
            return;
        }

        if (changes.Contains(null))
        {
            Lose(address, "a change could not be read");
            return;
        }

        var isWhole = changes.Any(change => change.Range is null);
        if (View.Lost.Contains(address) && !isWhole) return;
        if (version < document.Version && !isWhole)
        {
            Lose(address, $"version {version} came after version {document.Version}");
            return;
        }

        if (TextChanges.Apply(document.Source, changes, encoding) is not { } source)
        {
            Lose(address, "a change lies outside of its text");
            return;
        }

        View = View with { Lost = View.Lost.Remove(address) };
        Put(document with { Version = version ?? document.Version, Source = source });
    }

    /// <summary>What the editor has typed is not known: nothing is said of the document from now on.</summary>
    public void Lose(string address, string why)
    {
        if (View.Lost.Contains(address)) return;
        View = View with { Lost = View.Lost.Add(address) };
        Lost(address, why);
    }

    /// <summary>What is on disk counts again.</summary>
    public void Close(string address)
    {
        View = View with { Lost = View.Lost.Remove(address) };
        Close(address, null);
    }

    /// <summary>Files or folders came, changed or went on disk.</summary>
    public void DiskChanged(IEnumerable<string> addresses)
    {
        var paths = addresses.Select(DocumentAddress.PathOf).OfType<string>().Select(Path.TrimEndingDirectorySeparator).ToList();
        var places = new DiskPlaces(paths);
        if (paths.Any(path => Path.GetFileName(path) == PlanFileName.OfRoot || !PlanFileName.Fits(Path.GetFileName(path)) || !View.Folders.Keys.Any(root => RealPath.IsWithin(path, root)))) _search.Start(_folders);
        foreach (var (root, folder) in View.Folders)
        {
            if (folder.IsStandalone) continue;
            var inside = places.In(folder.Files);
            if (inside.Count > 0) _disk.Want(root, inside);
        }
    }

    /// <summary>Looks at every file of a document's workspace again, for clients that do not tell what changes on disk.</summary>
    public void LookAround(string address)
    {
        if (View.Documents.GetValueOrDefault(address) is not { } document || View.Folders.GetValueOrDefault(document.Folder) is not { IsStandalone: false } folder) return;
        if (Path.GetFileName(document.Path) == PlanFileName.OfRoot) _search.Start(_folders);
        _disk.Want(folder.Root, folder.Files.Files.Keys);
    }

    /// <summary>Looks at the disk again where the settings of a workspace say that other files belong to it.</summary>
    /// <returns>Completes when that is done.</returns>
    public Task Resettle(string root)
    {
        if (View.Folders.GetValueOrDefault(root) is { IsStandalone: false }) _disk.Want(root, []);
        return _disk.Done(root);
    }

    /// <summary>A new day may have begun: then facts are computed again.</summary>
    public void LookAtClock()
    {
        foreach (var folder in View.Folders.Values.Where(folder => folder.IsOfAnotherDay()).ToList()) Renew(folder, folder.Files, null);
    }

    /// <summary>The texts that the editor holds of a workspace, by their path in it.</summary>
    public Dictionary<string, SourceText> OpenTexts(string root)
    {
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var document in View.Documents.Values.Where(document => document.Folder == root)) texts[document.Path] = document.Source;
        return texts;
    }

    /// <summary>What was typed while the disk was read stands above it.</summary>
    public void TakeFromDisk(string root, LiveWorkspace files)
    {
        if (!View.Folders.TryGetValue(root, out var folder)) return;
        foreach (var document in View.Documents.Values.Where(document => document.Folder == root)) files = files.WithOpen(document.Path, document.Source);
        if (!ReferenceEquals(folder.Files, files)) Renew(folder, files, null);
    }

    private async Task AllSettled()
    {
        // What is told later is not waited for: somebody may write files all the time.
        if (_search.Running is { } search) await search.ConfigureAwait(false);
        if (_disk.AllDone() is { } disk) await disk.ConfigureAwait(false);
    }

    private void Close(string address, string? newHome)
    {
        if (View.Documents.GetValueOrDefault(address) is not { } document) return;
        View = View with { Documents = View.Documents.Remove(address) };
        if (document.Folder == newHome) return;
        if (IsNeeded(document.Folder)) _disk.Want(document.Folder, [document.Path]);
        else Drop(document.Folder);
    }

    private void TakeRoots(ImmutableArray<string> roots)
    {
        View = View with { Roots = roots };
        foreach (var root in roots) Require(root);
        Rehome();
        foreach (var root in View.Folders.Keys.Where(root => !IsNeeded(root)).ToList()) Drop(root);
        RootsChanged();
    }

    /// <summary>A workspace began or ended inside another: documents go where they belong now.</summary>
    private void Rehome()
    {
        foreach (var document in View.Documents.Values.ToList())
        {
            if (HomeOf(document.Address, "plan") is not { } home || home.Root == document.Folder) continue;
            Opened(home.Root, home.Path);
            Put(document with { Folder = home.Root, Source = new SourceText(home.Path, document.Source.Text) });
            if (IsNeeded(document.Folder)) _disk.Want(document.Folder, [document.Path]);
        }
    }

    /// <summary>Null for what is no plan file.</summary>
    private (string Root, string Path)? HomeOf(string address, string languageId)
    {
        if (DocumentAddress.PathOf(address) is { } path) return View.HomeOf(path);
        return languageId == "plan" ? (address, "untitled.plan.yaml") : null;
    }

    private bool IsNeeded(string root) => View.Roots.Contains(root) || View.Documents.Values.Any(document => document.Folder == root);

    private void Drop(string root)
    {
        if (!View.Folders.TryGetValue(root, out var folder)) return;
        View = View with { Folders = View.Folders.Remove(root) };
        folder.Replace();
        Changed(folder, null);
    }

    private void Require(string root)
    {
        if (View.Folders.ContainsKey(root)) return;
        var isStandalone = !Path.IsPathRooted(root);
        var folder = new FolderSnapshot(isStandalone ? LiveWorkspace.Standalone(root) : LiveWorkspace.Empty(root), null, _baselines.For(root), _clock);
        View = View with { Folders = View.Folders.Add(root, folder) };
        if (!isStandalone) _disk.Want(root, []);
    }

    private void Put(OpenDocument document)
    {
        var isNew = !View.Folders.ContainsKey(document.Folder);
        Require(document.Folder);
        View = View with { Documents = View.Documents.SetItem(document.Address, document) };
        var folder = View.Folders[document.Folder];
        var files = folder.Files.WithOpen(document.Path, document.Source);
        if (!ReferenceEquals(folder.Files, files)) Renew(folder, files, document.Path);
        else if (files.Find(document.Path) is null && !files.IsSettled) Resettle(document.Folder);
        if (isNew) RootsChanged();
    }

    private void Renew(FolderSnapshot before, LiveWorkspace files, string? edited)
    {
        var now = new FolderSnapshot(files, before, _baselines.For(files.Root), _clock);
        View = View with { Folders = View.Folders.SetItem(files.Root, now) };
        before.Replace();
        Changed(now, edited);
    }
}
