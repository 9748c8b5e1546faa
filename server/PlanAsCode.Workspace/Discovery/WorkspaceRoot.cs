namespace PlanAsCode.Workspace.Discovery;

/// <summary>Where a workspace begins: the nearest folder upwards with a <c>plan.yaml</c>, not beyond the git root.</summary>
public static class WorkspaceRoot
{
    /// <summary>The root for a folder; the folder itself where none above it holds a <c>plan.yaml</c>.</summary>
    public static string Of(string folder)
    {
        var start = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        for (var at = start; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, PlanFileName.OfRoot))) return at;
            if (Path.Exists(Path.Combine(at, ".git"))) break;
        }

        return start;
    }
}
