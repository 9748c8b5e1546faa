using PlanAsCode.Model;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Workspace.Loading;

/// <summary>The plan that progress is measured against: as it was at a commit, or a folder with a copy. Else the reason why it cannot be had.</summary>
/// <param name="AsOf">The as-of written in it, else the date of its commit, else (a folder) the first day that a project of it starts.</param>
public sealed record BaselinePlan(string Name, PlanSnapshot? Snapshot, DateOnly AsOf, string? Problem)
{
    /// <summary>A name is that of a folder where it begins with <c>.</c> or <c>/</c> or ends with <c>/</c>.</summary>
    public static bool IsFolder(string name) =>
        name.StartsWith('.') || name.EndsWith('/') || name.StartsWith('/') || Path.IsPathFullyQualified(name);

    /// <param name="root">The folder of the workspace whose baseline it is.</param>
    /// <param name="reference">A branch, tag or commit.</param>
    public static BaselinePlan AtCommit(string root, string reference)
    {
        var read = PlanAtCommit.Read(root, reference);
        return read.Value is { } plan
            ? new BaselinePlan(reference, plan.Snapshot, plan.Snapshot.Workspace.AsOf ?? plan.Date, null)
            : new BaselinePlan(reference, null, default, read.Problem);
    }

    /// <summary>The plan files in a folder, which is taken as the root of a workspace whatever lies above it.</summary>
    public static BaselinePlan InFolder(string folder)
    {
        if (!Directory.Exists(folder)) return No($"there is no folder `{folder}`");
        var files = WorkspaceFiles.Read(new DiskFiles(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        if (files.IsEmpty) return No($"there is no plan file in `{folder}`");
        return (files.Snapshot.Workspace.AsOf ?? FirstStart(files.Snapshot)) is { } asOf
            ? new BaselinePlan(folder, files.Snapshot, asOf, null)
            : No($"the plan in `{folder}` does not say of which day it is: add `workspace.as-of` to it");

        BaselinePlan No(string problem) => new(folder, null, default, problem);
    }

    private static DateOnly? FirstStart(PlanSnapshot plan) =>
        plan.Projects.All.Select(project => project.Start).OfType<PlanDate>().Select(start => (DateOnly?)start.First).Min();
}
