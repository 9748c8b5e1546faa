using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;

namespace PlanAsCode.LanguageServer.Diagnosing;

/// <summary>Tells a client that shows reports when they are old, once typing pauses. Touched on the connection's loop only.</summary>
internal sealed class ReportRefresh(Session session)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public void Changed(FolderSnapshot folder)
    {
        if (!session.State.View.Folders.ContainsKey(folder.Root))
        {
            foreach (var (address, _) in session.ShownReports.Where(shown => shown.Value == folder.Root)) session.ShownReports.TryRemove(address, out _);
            return;
        }

        if (!session.ShowsContent || !session.ShownReports.Values.Contains(folder.Root)) return;
        _ = Task.Delay(Pause).ContinueWith(
            _ => session.Connection.Post(() =>
            {
                if (ReferenceEquals(session.State.View.Folders.GetValueOrDefault(folder.Root), folder)) Tell(folder.Root);
            }),
            TaskScheduler.Default);
    }

    private void Tell(string root)
    {
        foreach (var (address, _) in session.ShownReports.Where(shown => shown.Value == root))
            _ = session.Connection.Ask("workspace/textDocumentContent/refresh", new TextDocumentContentParams(address), Wire.Default.TextDocumentContentParams);
    }
}
