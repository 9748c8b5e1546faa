using System.CommandLine;
using System.IO.Pipes;
using System.Net.Sockets;
using PlanAsCode.LanguageServer;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan lsp</c>: the language server, for editors.</summary>
public static class LspCommand
{
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
            var options = new ServerOptions(Version(), call.GetValue(client));
            return Serve(call.GetValue(pipe), call.GetValue(socket), options, screen, cancel);
        });
        return command;
    }

    private static async Task<int> Serve(string? pipe, int? port, ServerOptions options, Screen screen, CancellationToken cancel)
    {
        try
        {
            if (port is { } number)
            {
                using var tcp = new TcpClient();
                await tcp.ConnectAsync("127.0.0.1", number, cancel).ConfigureAwait(false);
                return await PlanServer.Run(tcp.GetStream(), tcp.GetStream(), options).ConfigureAwait(false);
            }

            if (pipe is not null)
            {
                await using var stream = await Connected(pipe, cancel).ConfigureAwait(false);
                return await PlanServer.Run(stream, stream, options).ConfigureAwait(false);
            }
        }
        catch (Exception refused) when (refused is SocketException or IOException or TimeoutException or ArgumentException)
        {
            screen.Error.WriteLine($"plan: lsp: nobody listens on `{pipe ?? $"port {port}"}`: {refused.Message}");
            return ExitCode.WrongCall;
        }

        return await PlanServer.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), options).ConfigureAwait(false);
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
