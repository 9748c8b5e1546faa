using PlanAsCode.Workspace.Discovery;

namespace PlanAsCode.LanguageServer.State;

/// <summary>Which workspaces an opened folder holds: where a <c>plan.yaml</c> stands in it, above it, or not far below it; the folder itself where other plan files stand in it.</summary>
internal static class PlanRoots
{
    /// <summary>A home folder or a whole disk may be opened: the search for roots ends early.</summary>
    private const int Deepest = 3;
    private const int MostFolders = 2000;

    public static IEnumerable<string> In(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var around = WorkspaceRoot.Of(folder);
        return File.Exists(Path.Combine(around, PlanFileName.OfRoot)) || HasPlans(around) ? [around, .. Below(folder)] : Below(folder);
    }

    private static bool HasPlans(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder).Any(file => PlanFileName.Fits(Path.GetFileName(file)));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Below(string folder)
    {
        var waiting = new Queue<(string Path, int Depth)>([(Path.TrimEndingDirectorySeparator(folder), 0)]);
        for (var seen = 0; waiting.TryDequeue(out var at) && seen < MostFolders; seen++)
        {
            if (at.Depth > 0 && File.Exists(Path.Combine(at.Path, PlanFileName.OfRoot))) yield return at.Path;
            if (at.Depth >= Deepest) continue;
            foreach (var inner in FoldersIn(at.Path)) waiting.Enqueue((inner, at.Depth + 1));
        }
    }

    private static IEnumerable<string> FoldersIn(string path)
    {
        try
        {
            return [.. new DirectoryInfo(path).EnumerateDirectories()
                .Where(folder => folder.LinkTarget is null && !ExcludedPaths.IsAlwaysSkipped(folder.Name))
                .Select(folder => folder.FullName).Order(StringComparer.Ordinal)];
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
