using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>From <c>initialize</c> to <c>exit</c>.</summary>
internal static class LifecycleRoutes
{
    public static IEnumerable<Route> Of(Session session) =>
    [
        Route.Request("initialize", Wire.Default.InitializeParams, Wire.Default.InitializeResult, (asked, _) => Task.FromResult<InitializeResult?>(Initialize(session, asked))),
        Route.Plain("initialized", false, () => Register(session)),
        Route.Plain("shutdown", true, session.Phase.ShutDown),
        Route.Plain("exit", false, session.Phase.End),
        Route.Plain("$/setTrace", false, () => { }),
        Route.Plain("window/workDoneProgress/cancel", false, () => { }),
    ];

    private static InitializeResult Initialize(Session session, InitializeParams asked)
    {
        session.Client = OfferedCapabilities.Of(asked.Capabilities);
        session.Encoding = PositionEncoding.Chosen(session.Client.General?.PositionEncodings);
        session.Settings.Begin(asked.InitializationOptions);
        if (asked.ProcessId is { } id && session.Options.ClientProcessId != id) session.WatchParent(id);
        session.Phase.Initialize();
        session.State.ChangeFolders(Folders(asked), []);
        return new InitializeResult(Capabilities.Of(session), new ProgramName("plan", session.Options.Version));
    }

    private static IEnumerable<string> Folders(InitializeParams asked) => asked.WorkspaceFolders is { Length: > 0 } folders
        ? folders.Select(folder => DocumentAddress.PathOf(folder.Uri)).OfType<string>()
        : (asked.RootUri is { } uri ? DocumentAddress.PathOf(uri) : asked.RootPath) is { } root ? [root] : [];

    private static void Register(Session session)
    {
        session.IsInitialized = true;
        session.Settings.Pull();
        if (session.Client.Workspace?.DidChangeConfiguration?.DynamicRegistration is true)
        {
            _ = session.Connection.Ask(
                "client/registerCapability", new RegistrationParams([new Registration("plan-settings", "workspace/didChangeConfiguration")]), Wire.Default.RegistrationParams);
        }

        WatchedFilesRegistration.Begin(session);
    }
}
