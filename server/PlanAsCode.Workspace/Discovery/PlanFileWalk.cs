namespace PlanAsCode.Workspace.Discovery;

/// <summary>
/// One walk below a root. Real folders and files come first, then links that stay inside the root and lead to what was not
/// met yet: so each file is read once, and a circle of links ends.
/// </summary>
public sealed class PlanFileWalk
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string _root;
    private readonly string _realRoot;
    private readonly ExcludedPaths _excluded;
    private readonly int _limit;
    private readonly int _mostFolders;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly List<FoundFile> _files = [];
    private readonly List<(string Relative, string Full)> _links = [];
    private readonly List<string> _inner = [];
    private readonly List<string> _closed = [];
    private string? _firstBeyondLimit;

    private PlanFileWalk(string root, ExcludedPaths excluded, int limit, int mostFolders)
    {
        _mostFolders = mostFolders;
        _root = root;
        _realRoot = RealPath.Of(root) ?? root;
        _excluded = excluded;
        _limit = limit;
    }

    /// <param name="mostFolders">With more folders below the root only files in the root itself are taken.</param>
    public static FoundFiles Below(string root, ExcludedPaths excluded, int limit, int mostFolders = int.MaxValue)
    {
        var walk = new PlanFileWalk(root, excluded, limit, mostFolders);
        walk.VisitAll("", walk._realRoot);
        for (var i = 0; i < walk._links.Count && walk._firstBeyondLimit is null; i++) walk.Follow(walk._links[i]);
        if (walk._met.Count - walk._files.Count > mostFolders) walk._files.RemoveAll(file => file.RelativePath.Contains('/', StringComparison.Ordinal));
        return new FoundFiles
        {
            Files = [.. walk._files.OrderBy(file => file.RelativePath, StringComparer.Ordinal)],
            InnerWorkspaces = [.. walk._inner.Order(StringComparer.Ordinal)],
            ClosedFolders = [.. walk._closed.Order(StringComparer.Ordinal)],
            FirstBeyondLimit = walk._firstBeyondLimit,
        };
    }

    /// <param name="relative">"" for the root, else ends with '/'.</param>
    /// <param name="real">The same folder behind all links.</param>
    private void VisitAll(string relative, string real)
    {
        var folders = new Stack<(string Relative, string Real)>();
        folders.Push((relative, real));
        while (folders.TryPop(out var folder) && _firstBeyondLimit is null && _met.Count - _files.Count <= _mostFolders)
        {
            if (!_met.Add(folder.Real)) continue;
            var entries = EntriesOf(folder.Relative);
            if (folder.Relative.Length > 0 && entries.Any(IsRootFile))
            {
                _inner.Add(folder.Relative.TrimEnd('/'));
                continue;
            }

            var below = new List<(string Relative, string Real)>();
            foreach (var entry in entries) Visit(entry, folder, below);
            for (var i = below.Count - 1; i >= 0; i--) folders.Push(below[i]);
        }
    }

    private void Visit(FileSystemInfo entry, (string Relative, string Real) folder, List<(string Relative, string Real)> below)
    {
        var relative = folder.Relative + entry.Name;
        var isFolder = (entry.Attributes & FileAttributes.Directory) != 0;
        var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0 && entry.LinkTarget is not null;
        if (isFolder ? ExcludedPaths.IsAlwaysSkipped(entry.Name) : !PlanFileName.Fits(entry.Name) && !isLink) return;
        if (_excluded.Contains(relative)) return;
        if (isLink) _links.Add((relative, entry.FullName));
        else if (isFolder) below.Add((relative + "/", Path.Combine(folder.Real, entry.Name)));
        else Take(relative, entry.FullName, Path.Combine(folder.Real, entry.Name));
    }

    private void Follow((string Relative, string Full) link)
    {
        var real = RealPath.Of(link.Full);
        if (real is null || !RealPath.IsWithin(real, _realRoot)) return;
        if (Directory.Exists(real)) VisitAll(link.Relative + "/", real);
        else if (PlanFileName.Fits(Path.GetFileName(link.Relative))) Take(link.Relative, link.Full, real);
    }

    private void Take(string relative, string full, string real)
    {
        if (!_met.Add(real)) return;
        if (_files.Count < _limit) _files.Add(new FoundFile(relative, full));
        else _firstBeyondLimit ??= relative;
    }

    private FileSystemInfo[] EntriesOf(string relative)
    {
        try
        {
            return [.. new DirectoryInfo(Path.Combine(_root, relative)).EnumerateFileSystemInfos("*", Everything)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _closed.Add(relative.TrimEnd('/'));
            return [];
        }
    }

    private static bool IsRootFile(FileSystemInfo entry) =>
        entry.Name == PlanFileName.OfRoot && (entry.Attributes & FileAttributes.Directory) == 0;
}
