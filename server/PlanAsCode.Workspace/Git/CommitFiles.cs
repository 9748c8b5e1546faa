using PlanAsCode.Syntax.Text;
using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Loading;
using PlanAsCode.Workspace.Reading;

namespace PlanAsCode.Workspace.Git;

/// <summary>The plan files of a folder as they were at a commit. Links are not followed, submodules not entered.</summary>
internal sealed class CommitFiles : IPlanFiles
{
    private readonly ObjectReader _objects;
    private readonly Dictionary<string, TreeFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _workspaces = new(StringComparer.Ordinal);

    public CommitFiles(TreeListing listing, ObjectReader objects)
    {
        _objects = objects;
        foreach (var file in listing.Files)
        {
            if (NameOf(file.Path) == PlanFileName.OfRoot) _workspaces.Add(FolderOf(file.Path));
            if (file.IsRegular && PlanFileName.Fits(NameOf(file.Path))) _files[file.Path] = file;
        }
    }

    public FoundFiles Find(ExcludedPaths excluded, int limit)
    {
        var folders = new Dictionary<string, bool>(StringComparer.Ordinal);
        var inner = new SortedSet<string>(StringComparer.Ordinal);
        var found = _files.Keys.Where(path => IsOpen(FolderOf(path)) && !excluded.Contains(path)).Order(StringComparer.Ordinal).ToList();
        return new FoundFiles
        {
            Files = [.. found.Take(limit).Select(path => new FoundFile(path, path))],
            InnerWorkspaces = [.. inner],
            FirstBeyondLimit = found.Count > limit ? found[limit] : null,
        };

        // Folder by folder from the root: paths in a tree may be nested deeper than a call stack.
        bool IsOpen(string folder)
        {
            for (var end = 0; end < folder.Length;)
            {
                end = folder.IndexOf('/', end + 1) is > 0 and var at ? at : folder.Length;
                var holder = folder[..end];
                if (!folders.TryGetValue(holder, out var isOpen))
                    folders[holder] = isOpen = !ExcludedPaths.IsAlwaysSkipped(NameOf(holder)) && !excluded.Contains(holder) && !IsInner(holder);
                if (!isOpen) return false;
            }

            return true;
        }

        bool IsInner(string folder)
        {
            if (!_workspaces.Contains(folder)) return false;
            inner.Add(folder);
            return true;
        }
    }

    public ReadFile Read(FoundFile file, long mostBytes)
    {
        var path = file.RelativePath;
        try
        {
            if (_objects.Read(_files[path].Id, mostBytes) is not var (size, content))
                return ReadFile.Refused("unreadable-file", new SourceText(path, ""), 0, "git does not have its content (the clone is partial)");
            return content is null ? FileTooBig.Of(path, size, mostBytes) : StrictUtf8.Decode(content, path);
        }
        catch (IOException e)
        {
            return ReadFile.Refused("unreadable-file", new SourceText(path, ""), 0, $"cannot be read: {e.Message}");
        }
    }

    public ReadFile? ReadRootFile(long mostBytes) =>
        _files.ContainsKey(PlanFileName.OfRoot) ? Read(new FoundFile(PlanFileName.OfRoot, PlanFileName.OfRoot), mostBytes) : null;

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var at ? path[..at] : "";
}
