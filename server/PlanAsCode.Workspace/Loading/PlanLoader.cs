using PlanAsCode.Workspace.Discovery;

namespace PlanAsCode.Workspace.Loading;

/// <summary>From a path on disk to a snapshot: finds the workspace it belongs to and reads all of it.</summary>
public static class PlanLoader
{
    /// <param name="path">A folder, or one plan file: then its workspace is loaded and the file kept as its focus.</param>
    public static LoadResult Load(string path)
    {
        if (Directory.Exists(path)) return LoadFolder(path);
        if (!File.Exists(path)) return LoadResult.Failed($"`{path}` does not exist");
        if (!PlanFileName.Fits(Path.GetFileName(path)))
            return LoadResult.Failed($"`{path}` is no plan file: those are called `plan.yaml`, `….plan.yaml` or `….plan.yml`");
        return LoadFile(path);
    }

    private static LoadResult LoadFolder(string folder)
    {
        var root = WorkspaceRoot.Of(folder);
        var files = WorkspaceFiles.Read(new DiskFiles(root));
        return files.IsEmpty ? LoadResult.Failed(NoPlanIn(folder, files)) : LoadResult.Of(PlanFrom(root, files));
    }

    private static LoadResult LoadFile(string path)
    {
        var root = WorkspaceRoot.Of(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var files = WorkspaceFiles.Read(new DiskFiles(root));
        var real = RealPath.Of(path);
        var focus = files.Found.Files.FirstOrDefault(file => RealPath.Of(file.FullPath) == real);
        if (focus is null)
        {
            return LoadResult.Failed(
                $"`{path}` does not belong to the workspace `{root}`: hidden folders, node_modules, bin, obj, workspaces of their own "
                + "and what `workspace.exclude` names are skipped");
        }

        return files.ProblemOf(focus) is { } problem
            ? LoadResult.Failed($"`{path}`: {problem.Message}")
            : LoadResult.Of(PlanFrom(root, files) with { FocusFile = focus.RelativePath });
    }

    private static LoadedPlan PlanFrom(string root, WorkspaceFiles files) =>
        new() { Root = root, Snapshot = files.Snapshot, Remarks = files.Remarks };

    private static string NoPlanIn(string folder, WorkspaceFiles files)
    {
        var inner = files.Found.InnerWorkspaces;
        if (inner.IsEmpty) return $"no plan in `{folder}`: no file is called `plan.yaml` or `….plan.yaml`; `plan init {folder}` writes one to start from";
        var more = inner.Length > 3 ? $" and {inner.Length - 3} more" : "";
        return $"no plan in `{folder}` itself, but below it in {string.Join(", ", inner.Take(3).Select(name => $"`{name}`"))}{more}: name one of them";
    }
}
