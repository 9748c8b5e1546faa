using PlanAsCode.Model;
using PlanAsCode.Workspace.Git;

namespace PlanAsCode.Workspace.Loading;

/// <summary>One side of a comparison: a plan as it is at a commit, in a folder or in the work tree, or the reason why it cannot be had.</summary>
/// <param name="Name">As users know it: <c>main</c>, <c>./agreed</c>, <c>working tree</c>.</param>
public sealed record PlanSide(string Name, PlanSnapshot? Snapshot, string? Problem)
{
    /// <param name="root">The folder of the workspace.</param>
    /// <param name="name">A folder where it begins with <c>.</c> or <c>/</c> or ends with <c>/</c>, else a git ref; null for the work tree.</param>
    public static PlanSide Of(string root, string? name)
    {
        if (name is null) return InFolder("working tree", root);
        if (BaselinePlan.IsFolder(name)) return Directory.Exists(name) ? InFolder(name, name) : new PlanSide(name, null, $"there is no folder `{name}`");
        var read = PlanAtCommit.Read(root, name);
        return new PlanSide(name, read.Value?.Snapshot, read.Problem);
    }

    /// <summary>Where two refs parted, as the side to compare with.</summary>
    public static PlanSide MergeBase(string root, string one, string other)
    {
        var common = new GitFolder(root).MergeBase(one, other);
        if (common.Value is not { } id) return new PlanSide(one, null, common.Problem);
        return Of(root, id) with { Name = $"{one} at {id[..8]}" };
    }

    private static PlanSide InFolder(string name, string folder)
    {
        var files = WorkspaceFiles.Read(new DiskFiles(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        return files.IsEmpty ? new PlanSide(name, null, $"there is no plan file in `{folder}`") : new PlanSide(name, files.Snapshot, null);
    }
}
