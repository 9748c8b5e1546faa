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

    /// <summary>A plan file by its address, open or not; null where it is none of a workspace that is known.</summary>
    public FileView? Find(string address)
    {
        if (Documents.GetValueOrDefault(address) is { } open) return Folders.GetValueOrDefault(open.Folder) is { } own ? View(own, open.Path) : null;
        if (DocumentAddress.PathOf(address) is not { } path || !PlanFileName.Fits(Path.GetFileName(path))) return null;
        return Folders.GetValueOrDefault(WorkspaceRoot.Of(Path.GetDirectoryName(path)!)) is { } folder
            ? View(folder, Path.GetRelativePath(folder.Root, path).Replace('\\', '/'))
            : null;
    }

    /// <summary>The address of a file of a workspace: the editor's own where it holds the file.</summary>
    public string AddressOf(FolderSnapshot folder, string relativePath) =>
        Documents.Values.FirstOrDefault(document => document.Folder == folder.Root && document.Path == relativePath)?.Address
        ?? DocumentAddress.Of(Path.Combine(folder.Root, relativePath));

    /// <summary>Of the text that an editor holds; null where none does.</summary>
    public int? VersionOf(string address) => Documents.GetValueOrDefault(address)?.Version;

    private static FileView? View(FolderSnapshot folder, string relativePath) =>
        folder.Files.Find(relativePath) is { Problem: null } file ? new FileView(folder, file) : null;
}
