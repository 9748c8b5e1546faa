using System.Collections.Immutable;
using PlanAsCode.Workspace.Discovery;

namespace PlanAsCode.LanguageServer.State;

/// <summary>All that requests may know, at one moment. Never changed.</summary>
internal sealed record ServerView
{
    public static ServerView Empty { get; } = new();

    public ImmutableDictionary<string, OpenDocument> Documents { get; init; } = ImmutableDictionary<string, OpenDocument>.Empty;

    /// <summary>By root.</summary>
    public ImmutableDictionary<string, FolderSnapshot> Folders { get; init; } = ImmutableDictionary<string, FolderSnapshot>.Empty;

    /// <summary>Addresses of documents of which the editor holds another text than is known here.</summary>
    public ImmutableHashSet<string> Lost { get; init; } = [];

    /// <summary>Roots of the workspaces in the folders that the editor has open.</summary>
    public ImmutableArray<string> Roots { get; init; } = [];

    /// <summary>A plan file by its address, open or not; null where it is none of a workspace that is known.</summary>
    public FileView? Find(string address)
    {
        if (Documents.GetValueOrDefault(address) is { } open) return Folders.GetValueOrDefault(open.Folder) is { } own ? View(own, open.Path) : null;
        return DocumentAddress.PathOf(address) is { } path && HomeOf(path) is { } home && Folders.GetValueOrDefault(home.Root) is { } folder ? View(folder, home.Path) : null;
    }

    /// <summary>The workspace that a plan file belongs to, whether or not it is a part of its plan.</summary>
    public FolderSnapshot? FolderOf(string address) => Documents.GetValueOrDefault(address) is { } open
        ? Folders.GetValueOrDefault(open.Folder)
        : DocumentAddress.PathOf(address) is { } path && HomeOf(path) is { } home ? Folders.GetValueOrDefault(home.Root) : null;

    /// <summary>Which workspace a plan file belongs to, and its path in it; null for a file that is none.</summary>
    public (string Root, string Path)? HomeOf(string path)
    {
        if (!PlanFileName.Fits(Path.GetFileName(path)) || Path.GetDirectoryName(path) is not { } folder) return null;
        var root = WorkspaceRoot.Of(folder);
        // Without a plan.yaml above it, a file belongs to the folder with plans that the editor has open around it.
        if (!File.Exists(Path.Combine(root, PlanFileName.OfRoot))) root = Roots.Where(known => RealPath.IsWithin(path, known)).MaxBy(known => known.Length) ?? root;
        return (root, Path.GetRelativePath(root, path).Replace('\\', '/'));
    }

    /// <summary>The address of a file of a workspace: the editor's own where it holds the file.</summary>
    public string AddressOf(FolderSnapshot folder, string relativePath) =>
        Documents.Values.FirstOrDefault(document => document.Folder == folder.Root && document.Path == relativePath)?.Address
        ?? (folder.IsStandalone ? folder.Root : DocumentAddress.Of(Path.Combine(folder.Root, relativePath)));

    /// <summary>Of the text that an editor holds; null where none does.</summary>
    public int? VersionOf(string address) => Documents.GetValueOrDefault(address)?.Version;

    private static FileView? View(FolderSnapshot folder, string relativePath) =>
        folder.Files.Find(relativePath) is { Problem: null } file ? new FileView(folder, file) : null;
}
