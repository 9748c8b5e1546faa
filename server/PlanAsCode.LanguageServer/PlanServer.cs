using PlanAsCode.LanguageServer.Diagnosing;
using PlanAsCode.LanguageServer.Lifecycle;
using PlanAsCode.LanguageServer.Requests;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer;

/// <summary>The language server: the one door of this layer.</summary>
public static class PlanServer
{
    private static readonly TimeSpan BetweenLooksAtTheClock = TimeSpan.FromMinutes(1);

    /// <summary>Serves one client until it says <c>exit</c>, closes its end, or dies.</summary>
    /// <param name="input">Messages of the client.</param>
    /// <param name="output">Messages to the client, and nothing else.</param>
    /// <returns>0 where the client asked to shut down before, else 1: what the process should exit with.</returns>
    public static Task<int> Run(Stream input, Stream output, ServerOptions options) => Run(input, output, options, _ => []);

    /// <param name="more">Further methods, for tests.</param>
    internal static async Task<int> Run(Stream input, Stream output, ServerOptions options, Func<Session, IEnumerable<Route>> more)
    {
        using var connection = new Connection(input, output);
        var log = new ClientLog(connection, options.Details);
        connection.OnBug = log.Bug;
        var baselines = new BaselineStore();
        using var collections = new QuietCollections();
        var session = new Session(connection, new ServerState(connection.Post, baselines, options.Clock, log.Bug), baselines, options, log) { Collections = collections };
        Connect(session);
        connection.Listen([.. Routes.Of(session), .. more(session)], session.Phase.Admit, collections.Begun, collections.Answered);
        if (options.ClientProcessId is { } id) session.WatchParent(id);
        await using var clock = options.Clock.CreateTimer(_ => connection.Post(session.State.LookAtClock), null, BetweenLooksAtTheClock, BetweenLooksAtTheClock);
        await Task.WhenAny(session.Phase.Ended, connection.Completion).ConfigureAwait(false);
        return session.Phase.ExitCode;
    }

    /// <summary>Who is told of what.</summary>
    private static void Connect(Session session)
    {
        var publisher = new DiagnosticsPublisher(session);
        var pauses = new PauseWork(session);
        var remarks = new Remarks(session);
        var reports = new ReportRefresh(session);
        var progress = new LoadingProgress(session);
        session.State.Opened = publisher.Opened;
        session.State.Changed = (folder, edited) =>
        {
            remarks.Changed(folder);
            publisher.Changed(folder, edited);
            pauses.Changed(folder);
            reports.Changed(folder);
            if (!session.State.View.Folders.ContainsKey(folder.Root)) WatchedFilesRegistration.Forget(session, folder.Root);
        };
        session.State.Lost = (address, why) => session.Log.Show($"{address} is left alone until it is opened anew or sent whole: {why}, so what the editor shows is not known");
        session.State.Loading = progress.Loading;
        session.State.RootsChanged = () =>
        {
            if (!session.IsInitialized) return;
            WatchedFilesRegistration.Refresh(session);
            session.Settings.Pull();
        };
        session.Settings.Changed = pauses.Refresh;
    }
}
