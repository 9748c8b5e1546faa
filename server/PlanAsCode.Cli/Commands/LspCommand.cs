using System.CommandLine;
using System.IO.Pipes;
using System.Net.Sockets;
using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Cli.Formats;
using PlanAsCode.LanguageServer;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan lsp</c>: the language server, for editors.</summary>
public static class LspCommand
{
    private const int LeastThreads = 16;

    public static string[] Examples { get; } =
    [
        "plan lsp                        over stdin and stdout, as most editors start it",
        "plan lsp --pipe /tmp/plan.sock  over a named pipe or socket that the editor listens on",
        "plan lsp --socket 6009          over a port of this machine that the editor listens on",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("lsp", "Serve an editor: the language server") { TreatUnmatchedTokensAsErrors = false };
        var stdio = new Option<bool>("--stdio") { Description = "Over stdin and stdout (the default)" };
        var pipe = new Option<string?>("--pipe") { Description = "Over a named pipe or socket that the editor listens on", HelpName = "NAME" };
        var socket = new Option<int?>("--socket") { Description = "Over a port of this machine that the editor listens on", HelpName = "PORT" };
        var client = new Option<int?>("--clientProcessId") { Description = "End when this process ends", HelpName = "ID" };
        command.Add(stdio);
        command.Add(pipe);
        command.Add(socket);
        command.Add(client);
        command.SetAction((call, cancel) =>
        {
            foreach (var token in call.UnmatchedTokens) screen.Error.WriteLine($"plan: lsp: `{token}` is not known and is ignored");
            // Requests that wait for the same facts must not keep others from a thread; and stdout belongs to the protocol.
            ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
            Console.SetOut(screen.Error);
            var options = new ServerOptions(Version(), call.GetValue(client)) { Details = screen.Error, Schedule = ScheduleOf };
            return Serve(call.GetValue(pipe), call.GetValue(socket), options, screen, cancel);
        });
        return command;
    }

    private static async Task<int> Serve(string? pipe, int? port, ServerOptions options, Screen screen, CancellationToken cancel)
    {
        if (pipe is null && port is null) return await PlanServer.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), options).ConfigureAwait(false);
        Stream stream;
        try
        {
            stream = await (pipe is null ? Connected(port!.Value, cancel) : Connected(pipe, cancel)).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is SocketException or IOException or TimeoutException or ArgumentException)
        {
            screen.Error.WriteLine($"plan: lsp: nobody listens on `{pipe ?? $"port {port}"}`: {refused.Message}");
            return ExitCode.WrongCall;
        }

        await using (stream.ConfigureAwait(false)) return await PlanServer.Run(stream, stream, options).ConfigureAwait(false);
    }

    /// <summary>The same as <c>plan schedule --format json</c> prints.</summary>
    private static JsonElement ScheduleOf(PlanAnalysis analysis, string? project)
    {
        var filter = new PlanFilter(analysis, new FilterWishes { Projects = project is null ? [] : [project] });
        using var text = JsonDocument.Parse(ScheduleJson.Of(analysis, filter).ToString());
        return text.RootElement.Clone();
    }

    private static async Task<Stream> Connected(int port, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("localhost", port, cancel).ConfigureAwait(false);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Editors name a socket by its path, on Windows a pipe by its name.</summary>
    private static async Task<Stream> Connected(string name, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows())
        {
            var pipe = new NamedPipeClientStream(".", name[(name.LastIndexOf('\\') + 1)..], PipeDirection.InOut, PipeOptions.Asynchronous);
            await pipe.ConnectAsync(5000, cancel).ConfigureAwait(false);
            return pipe;
        }

        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(name), cancel).ConfigureAwait(false);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static string Version() => typeof(LspCommand).Assembly.GetName().Version?.ToString(3) ?? "0";
}
