using PlanAsCode.Model;
using PlanAsCode.Workspace.Git;

namespace PlanAsCode.Workspace.Loading;

/// <summary>A workspace as it was at a commit.</summary>
/// <param name="Commit">The commit's id.</param>
/// <param name="Date">The day of the commit, in its own time zone.</param>
public sealed record PlanAtCommit(PlanSnapshot Snapshot, string Commit, DateOnly Date)
{
    private const long MostBytesOfCommit = 16 * 1024 * 1024;

    /// <summary>Reads the folder of a workspace out of git, by the same rules as from disk. Nothing of the work tree is touched.</summary>
    /// <param name="root">The workspace's folder, as it is on disk now.</param>
    /// <param name="reference">A branch, tag or commit.</param>
    public static GitAnswer<PlanAtCommit> Read(string root, string reference)
    {
        if (!Directory.Exists(root)) return GitAnswer<PlanAtCommit>.No($"`{root}` is no folder");
        var folder = new GitFolder(root);
        var commit = folder.Commit(reference);
        if (commit.Value is not { } id) return GitAnswer<PlanAtCommit>.No(commit.Problem!);
        var listing = folder.Files(id);
        if (listing.Value is null) return GitAnswer<PlanAtCommit>.No(listing.Problem!);
        var opened = ObjectReader.Open(root);
        if (opened.Value is null) return GitAnswer<PlanAtCommit>.No(opened.Problem!);
        using var objects = opened.Value;
        if (DateOf(objects, id) is not { } date) return GitAnswer<PlanAtCommit>.No($"git cannot read the commit `{reference}`");
        var files = WorkspaceFiles.Read(new CommitFiles(listing.Value, objects));
        return files.IsEmpty
            ? GitAnswer<PlanAtCommit>.No($"there is no plan file in this folder at `{reference}`")
            : new PlanAtCommit(files.Snapshot, id, date);
    }

    private static DateOnly? DateOf(ObjectReader objects, string id)
    {
        try
        {
            return objects.Read(id, MostBytesOfCommit) is (_, { } content) ? CommitDate.Of(content) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
