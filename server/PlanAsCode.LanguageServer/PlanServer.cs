using PlanAsCode.LanguageServer.Diagnosing;
using PlanAsCode.LanguageServer.Requests;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer;

/// <summary>The language server: the one door of this layer.</summary>
public static class PlanServer
{
    /// <summary>Serves one client until it says <c>exit</c>, closes its end, or dies.</summary>
    /// <param name="input">Messages of the client.</param>
    /// <param name="output">Messages to the client, and nothing else.</param>
    /// <returns>0 where the client asked to shut down before, else 1: what the process should exit with.</returns>
    public static async Task<int> Run(Stream input, Stream output, ServerOptions options)
    {
        using var connection = new Connection(input, output);
        var baselines = new BaselineStore();
        var session = new Session(connection, new ServerState(connection.Post, baselines), baselines, options);
        var publisher = new DiagnosticsPublisher(session);
        var pauses = new PauseWork(session);
        session.State.Changed = (folder, edited) =>
        {
            publisher.Changed(folder, edited);
            pauses.Changed(folder, edited);
        };
        session.Settings.Changed = pauses.Refresh;
        connection.OnBug = session.Log.Bug;
        connection.Listen(Routes.Of(session), session.Phase.Admit);
        if (options.ClientProcessId is { } id) session.WatchParent(id);
        await Task.WhenAny(session.Phase.Ended, connection.Completion).ConfigureAwait(false);
        return session.Phase.ExitCode;
    }
}
