using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Reading;

namespace PlanAsCode.Workspace.Loading;

/// <summary>
/// A workspace while it is edited: the files on disk, and above them the texts that an editor holds. Never changed; each change
/// gives another that shares what stayed.
/// </summary>
public sealed class LiveWorkspace
{
    /// <summary>A single plan in a home folder is no reason to walk through all of it.</summary>
    private const int MostFoldersWithoutRoot = 2000;

    private readonly ImmutableSortedDictionary<string, LiveFile> _files;
    private readonly Lazy<PlanSnapshot> _snapshot;
    private PlanSnapshot? _before;

    private LiveWorkspace(string root, ImmutableSortedDictionary<string, LiveFile> files, LiveWorkspace? before)
    {
        Root = root;
        _files = files;
        _before = before?.LastSnapshot;
        _snapshot = new Lazy<PlanSnapshot>(Bind);
    }

    /// <summary>The folder that paths of files are relative to.</summary>
    public string Root { get; }

    /// <summary>False until the disk was looked at for the first time: then only open files are known.</summary>
    public bool IsLoaded { get; private init; }

    /// <summary>What a user should know beside the findings, such as folders that cannot be listed.</summary>
    public ImmutableArray<string> Remarks { get; private init; } = [];

    /// <summary>Findings that no file of its own carries, such as too many files.</summary>
    private ImmutableArray<Diagnostic> Problems { get; init; } = [];

    private WorkspaceSettings Settings { get; init; } = PlanSnapshot.From([]).Workspace;

    /// <summary>What the last look at the disk began with.</summary>
    private WorkspaceSettings First { get; init; } = PlanSnapshot.From([]).Workspace;

    /// <summary>True where a file that is left out has a say in what is left out: any edit may then change that.</summary>
    private bool IsUncertain { get; init; }

    private ExcludedPaths Excluded { get; init; } = ExcludedPaths.None;

    public ImmutableSortedDictionary<string, LiveFile> Files => _files;

    /// <summary>All files as one plan, put together when somebody asks for it.</summary>
    public PlanSnapshot Snapshot => _snapshot.Value;

    public static LiveWorkspace Empty(string root) => new(root, ImmutableSortedDictionary.Create<string, LiveFile>(StringComparer.Ordinal), null);

    /// <summary>Of open texts only, such as a document that was never saved.</summary>
    public static LiveWorkspace Standalone(string root) => new(root, Empty(root).Files, null) { IsLoaded = true };

    public LiveFile? Find(string relativePath) => _files.GetValueOrDefault(relativePath);

    /// <summary>A text that an editor holds takes the place of the file. One that <c>workspace.exclude</c> leaves out is no part of the plan, open or not.</summary>
    public LiveWorkspace WithOpen(string relativePath, SourceText text)
    {
        var before = Find(relativePath);
        if (before is { IsOpen: true } && ReferenceEquals(before.Source, text)) return this;
        if (!Excluded.Covers(relativePath)) return With(_files.SetItem(relativePath, LiveFile.Opened(text, Limits(Settings), before)), IsUncertain);
        var hasSay = !IsUncertain && WorkspaceFiles.SpeaksOfThem(text.Text) && !new ExcludedPaths(First.Exclude).Covers(relativePath);
        return hasSay ? With(_files, isUncertain: true) : this;
    }

    /// <summary>As if the disk had been looked at and nothing new been found, where looking failed.</summary>
    public LiveWorkspace WithoutDisk() => IsLoaded ? this : new LiveWorkspace(Root, _files, this) { IsLoaded = true };

    /// <summary>
    /// Looks at the disk: all plan files that are there now, those in <paramref name="changed"/> and new ones read again, as
    /// <see cref="PlanLoader"/> reads them. Takes as long as the disk does. The same workspace where nothing is other than before.
    /// </summary>
    /// <param name="changed">Relative paths of files and folders; <c>.</c> and what begins with <c>..</c> stand for everything.</param>
    /// <param name="open">The texts that an editor holds, by relative path; they take the place of files.</param>
    public LiveWorkspace Refreshed(IReadOnlySet<string> changed, IReadOnlyDictionary<string, SourceText> open, CancellationToken cancel = default)
    {
        var first = FirstSettings(changed, open);
        var now = HasSameSay(changed, first) ? Refreshed(changed, open, Settings, cancel).From(first, isUncertain: false) : FromFirst(changed, open, first, cancel);
        if (!now.IsSettled) now = FromFirst(changed, open, first, cancel);
        return IsSame(now) ? this : now;
    }

    /// <summary>What to skip and how much to read is written in the files themselves: those that <c>plan.yaml</c> lets in say what is read in the end.</summary>
    private LiveWorkspace FromFirst(IReadOnlySet<string> changed, IReadOnlyDictionary<string, SourceText> open, WorkspaceSettings first, CancellationToken cancel)
    {
        var all = Refreshed(changed, open, first, cancel);
        var settings = all.Snapshot.Workspace;
        if (IsAlike(settings, first)) return all;
        var basis = settings.Limits == Settings.Limits ? this : all;
        var settled = basis.Refreshed(changed, open, settings, cancel);
        return settled.From(first, all._files.Any(pair => !settled._files.ContainsKey(pair.Key) && WorkspaceFiles.SpeaksOfThem(pair.Value.Source.Text)));
    }

    /// <summary>True where the same files as before say what is read, so that one look is enough.</summary>
    private bool HasSameSay(IReadOnlySet<string> changed, WorkspaceSettings first)
    {
        if (!IsLoaded || IsUncertain || !IsAlike(first, First)) return false;
        return IsAlike(First, Settings) || changed.All(path => PlanFileName.Fits(Path.GetFileName(path)) && !Excluded.Covers(path));
    }

    private bool IsSame(LiveWorkspace other) =>
        IsLoaded
        && _files.Count == other._files.Count
        && _files.Zip(other._files).All(pair => ReferenceEquals(pair.First.Value, pair.Second.Value))
        && Remarks.SequenceEqual(other.Remarks)
        && Problems.Select(problem => problem.Message).SequenceEqual(other.Problems.Select(problem => problem.Message))
        && IsAlike(Settings, other.Settings)
        && IsAlike(First, other.First)
        && IsUncertain == other.IsUncertain;

    private static bool IsAlike(WorkspaceSettings one, WorkspaceSettings other) => one.Exclude.SequenceEqual(other.Exclude) && one.Limits == other.Limits;

    /// <summary>False where open texts may have changed which files belong to the workspace: then the disk must be looked at again.</summary>
    public bool IsSettled => !IsLoaded || (!IsUncertain && IsAlike(Snapshot.Workspace, Settings) && IsOfFirst(Find(PlanFileName.OfRoot)));

    private bool IsOfFirst(LiveFile? root) => root is not { IsOpen: true } || IsAlike(root.FirstSettings, First);

    private LiveWorkspace Refreshed(IReadOnlySet<string> changed, IReadOnlyDictionary<string, SourceText> open, WorkspaceSettings settings, CancellationToken cancel)
    {
        var isOfSameLimits = settings.Limits == Settings.Limits;
        var isAllChanged = IsAll(changed);
        var excluded = new ExcludedPaths(settings.Exclude);
        var found = PlanFileWalk.Below(Root, excluded, settings.Limits.Files, File.Exists(Path.Combine(Root, PlanFileName.OfRoot)) ? int.MaxValue : MostFoldersWithoutRoot);
        var kept = new LiveFile?[found.Files.Length];
        Parallel.For(0, kept.Length, new ParallelOptions { CancellationToken = cancel }, at =>
        {
            var path = found.Files[at].RelativePath;
            var before = Find(path);
            if (open.ContainsKey(path)) return;
            kept[at] = before is { IsOpen: false } && isOfSameLimits && !isAllChanged && !IsChanged(path, changed) ? before : Read(found.Files[at], settings.Limits, isOfSameLimits ? before : null);
        });
        var files = _files.Clear().ToBuilder();
        foreach (var (path, text) in open)
        {
            if (excluded.Covers(path)) continue;
            var before = Find(path);
            files[path] = before is { IsOpen: true } && isOfSameLimits && ReferenceEquals(before.Source, text) ? before : LiveFile.Opened(text, Limits(settings), isOfSameLimits ? before : null);
        }

        foreach (var file in kept)
        {
            if (file is not null) files[file.Source.Path] = file;
        }

        return new LiveWorkspace(Root, files.ToImmutable(), this)
        {
            IsLoaded = true,
            Remarks = WorkspaceFiles.RemarksOn(found, excluded),
            Problems = found.FirstBeyondLimit is { } beyond ? [WorkspaceFiles.TooMany(beyond, settings.Limits.Files)] : [],
            First = settings,
            Settings = settings,
            Excluded = excluded,
        };
    }

    private static bool IsAll(IReadOnlySet<string> changed) => changed.Any(path => path == "." || path.StartsWith("..", StringComparison.Ordinal));

    /// <summary>A folder that changed changes all that lies in it.</summary>
    private static bool IsChanged(string path, IReadOnlySet<string> changed)
    {
        for (var at = path.Length; at > 0; at = path.LastIndexOf('/', at - 1))
        {
            if (changed.Contains(path[..at])) return true;
        }

        return false;
    }

    private static LiveFile Read(FoundFile file, WorkspaceLimits limits, LiveFile? before)
    {
        var read = PlanFileReader.Read(file.FullPath, file.RelativePath, limits.FileSizeBytes);
        if (before is { IsOpen: false, Problem: null } && before.Source.Text == read.Source?.Text) return before;
        return read.Source is { } source
            ? LiveFile.OnDisk(YamlFile.Parse(source, WorkspaceFiles.LimitsOf(limits)))
            : LiveFile.Unreadable(file.RelativePath, read.Problem!);
    }

    /// <summary>Those of <c>plan.yaml</c>, as an editor holds it or as it is on disk.</summary>
    private WorkspaceSettings FirstSettings(IReadOnlySet<string> changed, IReadOnlyDictionary<string, SourceText> open)
    {
        if (open.TryGetValue(PlanFileName.OfRoot, out var text)) return WorkspaceFiles.FirstSettings(text);
        return Find(PlanFileName.OfRoot) is { IsOpen: false, Problem: null } known && !IsAll(changed) && !IsChanged(PlanFileName.OfRoot, changed)
            ? known.FirstSettings
            : WorkspaceFiles.FirstSettings(new DiskFiles(Root).ReadRootFile(WorkspaceLimits.Default.FileSizeBytes)?.Source);
    }

    private static YamlLimits Limits(WorkspaceSettings settings) => WorkspaceFiles.LimitsOf(settings.Limits);

    private LiveWorkspace With(ImmutableSortedDictionary<string, LiveFile> files, bool isUncertain) => Copy(files, First, isUncertain);

    private LiveWorkspace From(WorkspaceSettings first, bool isUncertain) => Copy(_files, first, isUncertain);

    private LiveWorkspace Copy(ImmutableSortedDictionary<string, LiveFile> files, WorkspaceSettings first, bool isUncertain) => new(Root, files, this)
    {
        IsLoaded = IsLoaded,
        Remarks = Remarks,
        Problems = Problems,
        First = first,
        Settings = Settings,
        Excluded = Excluded,
        IsUncertain = isUncertain,
    };

    /// <summary>This one, or the one that it will be made from.</summary>
    private PlanSnapshot? LastSnapshot => _snapshot.IsValueCreated ? _snapshot.Value : Volatile.Read(ref _before);

    private PlanSnapshot Bind()
    {
        var snapshot = PlanSnapshot.Edited(
            _files.Values.Where(file => file.Problem is null).Select(file => file.Tree),
            _files.Values.Where(file => file.Problem is not null).Select(file => file.Problem!).Concat(Problems),
            Volatile.Read(ref _before));
        // Nobody asks for an earlier one any more, and it is as big as this one.
        Volatile.Write(ref _before, null);
        return snapshot;
    }
}
