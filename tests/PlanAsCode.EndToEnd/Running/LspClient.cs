using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PlanAsCode.EndToEnd.Running;

/// <summary>A client of the language server that says exactly what it is told to, over any pair of streams.</summary>
public sealed class LspClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Stream _toServer;
    private readonly List<JsonElement> _received = [];
    private readonly List<JsonElement> _unread = [];
    private int _lastId;
    private bool _isClosed;
    private bool _isInputClosed;

    public LspClient(Stream toServer, Stream fromServer)
    {
        _toServer = toServer;
        new Thread(() => Read(fromServer)) { IsBackground = true }.Start();
    }

    /// <summary>Says what the client answers to a request of the server; null where it takes no notice.</summary>
    public Func<JsonElement, string?> Answering { get; set; } = _ => "null";

    /// <summary>Forgets what was received, for long conversations.</summary>
    public void Forget()
    {
        lock (_received)
        {
            _received.Clear();
            _unread.Clear();
        }
    }

    /// <summary>All messages of the server, in order.</summary>
    public List<JsonElement> Received
    {
        get
        {
            lock (_received) return [.. _received];
        }
    }

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    /// <summary>Initializes, and says so.</summary>
    /// <param name="capabilities">Of the client, as JSON.</param>
    public JsonElement Start(string? root, string capabilities = "{}", string more = "")
    {
        var answer = Ask("initialize", $$"""{"processId": null, "rootUri": {{(root is null ? "null" : Text(UriOf(root)))}}, "capabilities": {{capabilities}}{{more}} }""");
        Tell("initialized", "{}");
        return answer.GetProperty("result");
    }

    public void Open(string uri, string text, int version = 1, string language = "plan") => Tell(
        "textDocument/didOpen", $$"""{"textDocument": {"uri": {{Text(uri)}}, "languageId": "{{language}}", "version": {{version}}, "text": {{Text(text)}} } }""");

    /// <summary>The whole text anew.</summary>
    public void Change(string uri, string text, int version) => Tell(
        "textDocument/didChange", $$"""{"textDocument": {"uri": {{Text(uri)}}, "version": {{version}} }, "contentChanges": [{"text": {{Text(text)}} }]}""");

    public void Close(string uri) => Tell("textDocument/didClose", $$"""{"textDocument": {"uri": {{Text(uri)}} } }""");

    /// <summary>That files changed on disk.</summary>
    public void TellOfDisk(params string[] uris) => Tell(
        "workspace/didChangeWatchedFiles", $$"""{"changes": [{{string.Join(',', uris.Select(uri => $$"""{"uri": {{Text(uri)}}, "type": 2}"""))}}]}""");

    public void Tell(string method, string? parameters = null) => Send($$"""{"jsonrpc": "2.0", "method": "{{method}}"{{Params(parameters)}} }""");

    /// <returns>The whole answer: a result or an error.</returns>
    public JsonElement Ask(string method, string? parameters = null) => AnswerTo(Begin(method, parameters));

    /// <summary>Asks without waiting.</summary>
    /// <returns>The id.</returns>
    public string Begin(string method, string? parameters = null)
    {
        var id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        Send($$"""{"jsonrpc": "2.0", "id": {{id}}, "method": "{{method}}"{{Params(parameters)}} }""");
        return id;
    }

    /// <param name="id">As it is written in JSON.</param>
    public JsonElement AnswerTo(string id) => Wait(
        message => !message.TryGetProperty("method", out _) && message.TryGetProperty("id", out var of) && of.GetRawText() == id, $"the answer to {id}");

    public JsonElement Result(string method, string? parameters = null)
    {
        var answer = Ask(method, parameters);
        return answer.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException($"{method}: {answer}");
    }

    /// <summary>The code of an error.</summary>
    public int Refusal(string method, string? parameters = null) => Ask(method, parameters).GetProperty("error").GetProperty("code").GetInt32();

    /// <summary>The next notification or request of the server that nobody took yet.</summary>
    public JsonElement WaitFor(string method, Func<JsonElement, bool>? fits = null) => Wait(
        message => message.TryGetProperty("method", out var of) && of.GetString() == method && (fits is null || fits(message.GetProperty("params"))), method);

    /// <summary>The next findings that are sent for a file.</summary>
    public JsonElement WaitForFindings(string uri, Func<JsonElement, bool>? fits = null) =>
        WaitFor("textDocument/publishDiagnostics", sent => sent.GetProperty("uri").GetString() == uri && (fits is null || fits(sent))).GetProperty("params");

    public void Send(string json) => SendRaw([.. Encoding.ASCII.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n"), .. Encoding.UTF8.GetBytes(json)]);

    public void SendRaw(byte[] bytes)
    {
        lock (_toServer)
        {
            _toServer.Write(bytes);
            _toServer.Flush();
        }
    }

    public void SendRaw(string ascii) => SendRaw(Encoding.ASCII.GetBytes(ascii));

    public void CloseInput()
    {
        lock (_toServer)
        {
            _isInputClosed = true;
            _toServer.Dispose();
        }
    }

    /// <summary>A text as JSON.</summary>
    public static string Text(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static string Params(string? parameters) => parameters is null ? "" : $", \"params\": {parameters}";

    private JsonElement Wait(Func<JsonElement, bool> fits, string what)
    {
        var waited = Stopwatch.StartNew();
        lock (_received)
        {
            while (true)
            {
                var at = _unread.FindIndex(message => fits(message));
                if (at >= 0)
                {
                    var found = _unread[at];
                    _unread.RemoveAt(at);
                    return found;
                }

                if (_isClosed || waited.Elapsed > Patience)
                    throw new InvalidOperationException($"{what} did not come; last came:\n{string.Join('\n', _received.TakeLast(10))}");
                Monitor.Wait(_received, TimeSpan.FromSeconds(1));
            }
        }
    }

    private void Read(Stream stream)
    {
        try
        {
            while (ReadMessage(stream) is { } message) Take(message);
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
        }

        lock (_received)
        {
            _isClosed = true;
            Monitor.PulseAll(_received);
        }
    }

    private void Take(JsonElement message)
    {
        lock (_received)
        {
            _received.Add(message);
            _unread.Add(message);
            Monitor.PulseAll(_received);
        }

        if (message.TryGetProperty("method", out _) && message.TryGetProperty("id", out var id) && Answering(message) is { } answer)
            Answer($$"""{"jsonrpc": "2.0", "id": {{id.GetRawText()}}, "result": {{answer}} }""");
    }

    /// <summary>The server may ask for something while the test is over.</summary>
    private void Answer(string json)
    {
        lock (_toServer)
        {
            if (!_isInputClosed) Send(json);
        }
    }

    private static JsonElement? ReadMessage(Stream stream)
    {
        var length = -1;
        var line = new StringBuilder();
        while (true)
        {
            var read = stream.ReadByte();
            if (read < 0) return null;
            if (read != '\n')
            {
                line.Append((char)read);
                continue;
            }

            var header = line.ToString().TrimEnd('\r');
            line.Clear();
            if (header.Length == 0) break;
            if (!header.StartsWith("Content-", StringComparison.Ordinal)) throw new InvalidOperationException($"no header of the protocol: {header}");
            if (header.StartsWith("Content-Length: ", StringComparison.Ordinal)) length = int.Parse(header["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        }

        var content = new byte[length];
        stream.ReadExactly(content);
        using var message = JsonDocument.Parse(content);
        return message.RootElement.Clone();
    }
}
