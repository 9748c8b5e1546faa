using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>The server's log, in the editor's output window.</summary>
internal sealed class ClientLog(Connection connection)
{
    private const int Error = 1;
    private const int Information = 3;

    public void Say(string message) => Write(Information, message);

    /// <summary>An exception that should not be: its kind and where it came from, for a report of the bug.</summary>
    public void Bug(string what, Exception exception) => Write(Error, $"{what}: a bug in the server, please report it. {exception}");

    private void Write(int type, string message) => connection.Notify("window/logMessage", new LogMessage(type, message), Wire.Default.LogMessage);
}
