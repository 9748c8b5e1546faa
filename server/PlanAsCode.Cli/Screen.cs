using System.Text;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli;

/// <summary>
/// Where results and messages go: always UTF-8 and line feeds, whatever the locale says, so that the same call gives the same bytes.
/// </summary>
public sealed class Screen : IDisposable
{
    /// <summary>Columns where nobody says how wide the screen is.</summary>
    public const int DefaultWidth = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public int Width { get; init; } = DefaultWidth;

    public bool IsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public static Screen Open() => new()
    {
        Out = new StreamWriter(Standard(Console.OpenStandardOutput), Utf8, bufferSize: 64 * 1024) { NewLine = "\n" },
        Error = new StreamWriter(Standard(Console.OpenStandardError, ifClosed: Stream.Null), Utf8) { NewLine = "\n", AutoFlush = true },
        IsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = WidthOfTerminal(),
    };

    /// <summary>Whether colours are wanted where nobody asked for or against them (no-color.org).</summary>
    public bool WantsColours =>
        IsTerminal
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Writes all of it now.</summary>
    /// <exception cref="OutputClosedException">Nobody takes what is written.</exception>
    public void Write(string text) => Write(() => Out.Write(text));

    /// <inheritdoc cref="Write(string)"/>
    public void Write(Utf8Text text) => Write(() =>
    {
        Out.Flush();
        if (Out is StreamWriter { BaseStream: var stream }) text.WriteTo(stream);
        else Out.Write(text.ToString());
    });

    private void Write(Action write)
    {
        try
        {
            write();
            Out.Flush();
        }
        catch (Exception e) when (IsClosed(e))
        {
            throw new OutputClosedException(e.InnerException?.Message ?? e.Message, e);
        }
    }

    public void Dispose()
    {
        Error.Dispose();
        try
        {
            Out.Dispose();
        }
        catch (Exception e) when (IsClosed(e))
        {
            // What was left could not be written; the command has already said so.
        }
    }

    /// <summary>The compiled program finds a closed descriptor when it opens the stream, the other only when it writes.</summary>
    private static Stream Standard(Func<Stream> open, Stream? ifClosed = null)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (IsClosed(e))
        {
            return ifClosed ?? new ClosedStream(e.InnerException?.Message ?? e.Message);
        }
    }

    /// <summary>.NET says "access denied" for a descriptor that is closed.</summary>
    private static bool IsClosed(Exception e) => e is IOException or UnauthorizedAccessException;

    private static int WidthOfTerminal()
    {
        if (Console.IsOutputRedirected) return DefaultWidth;
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
