using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.LanguageServer.State;

/// <summary>Paths that changed on disk, by the names that a workspace has for them: links lead to one file in several ways.</summary>
internal sealed class DiskPlaces(IEnumerable<string> paths)
{
    private readonly List<(string Path, string Real)> _paths = [.. paths.Select(path => (path, Behind(path)))];

    /// <returns>Relative to the root; those of folders around it begin with <c>..</c>.</returns>
    public List<string> In(LiveWorkspace workspace)
    {
        var root = (workspace.Root, Real: Behind(workspace.Root));
        var known = new Lazy<ILookup<string, string>>(() => workspace.Files.Keys.ToLookup(path => Behind(Path.Combine(workspace.Root, path)), StringComparer.Ordinal));
        return [.. _paths.SelectMany(changed => Names(changed, root, workspace, known)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Names((string Path, string Real) changed, (string Path, string Real) root, LiveWorkspace workspace, Lazy<ILookup<string, string>> known)
    {
        if (IsAround(changed.Path, root.Path)) yield return Relative(root.Path, changed.Path);
        if (!IsAround(changed.Real, root.Real)) yield break;
        var name = Relative(root.Real, changed.Real);
        yield return name;
        if (!PlanFileName.Fits(Path.GetFileName(name)) || workspace.Find(name) is not null) yield break;
        foreach (var linked in known.Value[changed.Real]) yield return linked;
    }

    private static bool IsAround(string path, string root) => RealPath.IsWithin(path, root) || RealPath.IsWithin(root, path);

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static string Behind(string path) => RealPath.Of(path) ?? path;
}
