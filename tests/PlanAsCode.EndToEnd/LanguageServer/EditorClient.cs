using System.IO.Pipes;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using PlanAsCode.LanguageServer;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>A small editor that talks to a server inside of this process, in plain messages of the protocol.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly AnonymousPipeServerStream _toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _fromServer = new(PipeDirection.In);
    private readonly Dictionary<int, TaskCompletionSource<JsonNode>> _waiting = [];
    private readonly Channel<JsonNode> _calls = Channel.CreateUnbounded<JsonNode>();
    private readonly Task<int> _server;
    private int _lastId;

    private EditorClient()
    {
        var (input, output) = (new AnonymousPipeClientStream(PipeDirection.In, _toServer.ClientSafePipeHandle), new AnonymousPipeClientStream(PipeDirection.Out, _fromServer.ClientSafePipeHandle));
        _server = Task.Run(() => PlanServer.Run(input, output, new ServerOptions("test")));
        _ = Task.Run(Read);
    }

    /// <summary>What it answers when it is asked for its settings under <c>plan</c>.</summary>
    public JsonNode Settings { get; set; } = new JsonObject();

    public static async Task<EditorClient> Start(string folder, JsonObject capabilities)
    {
        var client = new EditorClient();
        await client.Ask("initialize", new JsonObject { ["rootUri"] = AddressOf(folder), ["capabilities"] = capabilities });
        client.Tell("initialized", new JsonObject());
        return client;
    }

    public static string AddressOf(string path) => new Uri(path).AbsoluteUri;

    /// <summary>The result of a request; an error ends the test.</summary>
    public async Task<JsonNode?> Ask(string method, JsonNode parameters)
    {
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var id = Interlocked.Increment(ref _lastId);
        lock (_waiting) _waiting[id] = answer;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        var message = await answer.Task.WaitAsync(Patience);
        return message["error"] is { } error ? throw new InvalidOperationException(error.ToJsonString()) : message["result"];
    }

    public void Tell(string method, JsonNode parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    public void Open(string path, string text) => Tell("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = AddressOf(path), ["languageId"] = "plan", ["version"] = 1, ["text"] = text },
    });

    /// <summary>Replaces the whole text.</summary>
    public void Change(string path, int version, string text) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = AddressOf(path), ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    /// <summary>Waits until the server calls a method; calls of others are passed over.</summary>
    public async Task<JsonNode> Called(string method)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var call = await _calls.Reader.ReadAsync(patience.Token);
            if (call["method"]!.GetValue<string>() == method) return call;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Ask("shutdown", new JsonObject());
        Tell("exit", new JsonObject());
        await _server.WaitAsync(Patience);
        await _toServer.DisposeAsync();
        await _fromServer.DisposeAsync();
    }

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        lock (_toServer)
        {
            _toServer.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            _toServer.Write(body);
            _toServer.Flush();
        }
    }

    private void Read()
    {
        while (Header() is { } length)
        {
            var body = new byte[length];
            _fromServer.ReadExactly(body);
            Take(JsonNode.Parse(body)!);
        }
    }

    private void Take(JsonNode message)
    {
        if (message["method"] is null)
        {
            lock (_waiting) _waiting[message["id"]!.GetValue<int>()].TrySetResult(message);
            return;
        }

        if (message["id"] is { } id) Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = AnswerTo(message) });
        _calls.Writer.TryWrite(message);
    }

    private JsonArray? AnswerTo(JsonNode message) => message["method"]!.GetValue<string>() == "workspace/configuration"
        ? [.. message["params"]!["items"]!.AsArray().Select(_ => Settings.DeepClone())]
        : null;

    /// <summary>The length that a header tells; null at the end.</summary>
    private int? Header()
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (_fromServer.ReadByte() is not (>= 0 and var letter)) return null;
            header.Append((char)letter);
        }

        var line = header.ToString().Split("\r\n").Single(one => one.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
