using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer.Lifecycle;

/// <summary>The server's log, in the editor's output window.</summary>
/// <param name="details">Where stack traces go: what stderr is for.</param>
internal sealed class ClientLog(Connection connection, TextWriter details)
{
    private const int Error = 1;
    private const int Warning = 2;
    private const int Information = 3;

    public void Say(string message) => Write(Information, message);

    public void Warn(string message) => Write(Warning, message);

    /// <summary>Said to the user, not in the log alone.</summary>
    public void Show(string message) => connection.Notify("window/showMessage", new LogMessage(Warning, message), Wire.Default.LogMessage);

    /// <summary>An exception that should not be: its kind in the log, where it came from on stderr, for a report of the bug.</summary>
    public void Bug(string what, Exception exception)
    {
        if (exception is LspError wrong)
        {
            Warn(wrong.Message);
            return;
        }

        Write(Error, $"{what} failed, {exception.GetType().Name}: {exception.Message} This is a bug of the server: please report it, with what it wrote to stderr.");
        details.WriteLine($"plan: lsp: {what}: {exception}");
        details.Flush();
    }

    private void Write(int type, string message) => connection.Notify("window/logMessage", new LogMessage(type, message), Wire.Default.LogMessage);
}
