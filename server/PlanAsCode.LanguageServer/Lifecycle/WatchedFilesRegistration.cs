using System.Text.Json;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.Workspace.Discovery;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>Asks the client to tell of plan files that change on disk: by name in its own folders, and in workspaces that begin above those where it can.</summary>
internal static class WatchedFilesRegistration
{
    private const string Method = "workspace/didChangeWatchedFiles";

    private static readonly string[] Globs = ["**/plan.yaml", "**/*.plan.yaml", "**/*.plan.yml"];

    public static void Begin(Session session)
    {
        if (session.WatchesFiles) Register(session, "plan-files", Globs.Select(glob => new FileWatcher(JsonSerializer.SerializeToElement(glob, Wire.Default.String))));
        Refresh(session);
    }

    /// <summary>For workspaces that are known since, outside of the client's folders.</summary>
    public static void Refresh(Session session)
    {
        if (!session.WatchesFiles || session.Client.Workspace?.DidChangeWatchedFiles?.RelativePatternSupport is not true) return;
        string[] outside = [.. session.State.View.Folders.Values.Where(folder => !folder.IsStandalone).Select(folder => folder.Root).Where(root => !session.State.Folders.Any(folder => RealPath.IsWithin(root, folder))).Where(session.WatchedRoots.Add)];
        foreach (var root in outside)
        {
            var address = DocumentAddress.Of(root);
            Register(session, IdOf(address), Globs.Select(glob => new FileWatcher(JsonSerializer.SerializeToElement(new RelativePattern(address, glob), Wire.Default.RelativePattern))));
        }
    }

    /// <summary>A workspace that is gone is watched no longer.</summary>
    public static void Forget(Session session, string root)
    {
        if (!session.WatchedRoots.Remove(root)) return;
        _ = session.Connection.Ask("client/unregisterCapability", new UnregistrationParams([new Unregistration(IdOf(DocumentAddress.Of(root)), Method)]), Wire.Default.UnregistrationParams);
    }

    /// <summary>True where the client tells of all files of a document's workspace.</summary>
    public static bool Covers(Session session, string address)
    {
        if (!session.WatchesFiles) return false;
        if (session.Client.Workspace?.DidChangeWatchedFiles?.RelativePatternSupport is true || session.State.View.FolderOf(address) is not { } workspace) return true;
        return session.State.Folders.Any(folder => RealPath.IsWithin(workspace.Root, folder));
    }

    private static string IdOf(string address) => $"plan-files {address}";

    private static void Register(Session session, string id, IEnumerable<FileWatcher> watchers) => _ = session.Connection.Ask(
        "client/registerCapability",
        new RegistrationParams([new Registration(id, Method, new WatcherOptions([.. watchers]))]),
        Wire.Default.RegistrationParams);
}
