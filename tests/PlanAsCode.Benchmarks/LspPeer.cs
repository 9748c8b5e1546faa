using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PlanAsCode.Benchmarks;

/// <summary>A language server as its client sees it: a process, requests with their times, and the diagnostics it sends.</summary>
internal sealed class LspPeer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _settings;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly BlockingCollection<(string Uri, string Findings, long At)> _published = [];
    private int _last;

    /// <param name="settings">What the client answers when asked for its configuration, as JSON.</param>
    public LspPeer(IReadOnlyList<string> command, string settings)
    {
        _settings = settings;
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start");
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        new Thread(Read) { IsBackground = true }.Start();
    }

    /// <summary>What the kernel counts as resident now.</summary>
    public double Megabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>Milliseconds until the answer.</summary>
    public double Ask(string method, string parameters)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _asked[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var watch = Stopwatch.StartNew();
        Send($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        if (!answer.Task.Wait(Patience)) throw new InvalidOperationException($"no answer to {method}");
        return watch.Elapsed.TotalMilliseconds;
    }

    public void Tell(string method, string parameters) => Send($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    /// <summary>Milliseconds from a notification until the document has other findings than before.</summary>
    /// <param name="findings">Before; afterwards those that came.</param>
    public double UntilDiagnostics(string uri, Action tell, ref string findings)
    {
        while (_published.TryTake(out _)) { }
        var start = Stopwatch.GetTimestamp();
        tell();
        while (_published.TryTake(out var sent, Patience))
        {
            if (sent.Uri != uri || sent.Findings == findings) continue;
            findings = sent.Findings;
            return Stopwatch.GetElapsedTime(start, sent.At).TotalMilliseconds;
        }

        throw new InvalidOperationException("no diagnostics came");
    }

    /// <summary>The findings of a document once nothing more has come for a while.</summary>
    public string Settled(string uri, TimeSpan quiet)
    {
        var findings = "[]";
        while (_published.TryTake(out var sent, quiet))
        {
            if (sent.Uri == uri) findings = sent.Findings;
        }

        return findings;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _published.Dispose();
    }

    private void Send(string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        lock (_process)
        {
            var stream = _process.StandardInput.BaseStream;
            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes.Length}\r\n\r\n")));
            stream.Write(bytes);
            stream.Flush();
        }
    }

    private void Read()
    {
        var stream = new BufferedStream(_process.StandardOutput.BaseStream, 1 << 16);
        while (Length(stream) is { } length)
        {
            var content = new byte[length];
            stream.ReadExactly(content);
            var at = Stopwatch.GetTimestamp();
            using var message = JsonDocument.Parse(content);
            Take(message.RootElement, at);
        }
    }

    private void Take(JsonElement message, long at)
    {
        var method = message.TryGetProperty("method", out var named) ? named.GetString() : null;
        if (method is null && message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number)
        {
            if (_asked.TryRemove(id.GetInt32(), out var waiting)) waiting.SetResult(message.Clone());
        }
        else if (method == "textDocument/publishDiagnostics")
        {
            var sent = message.GetProperty("params");
            _published.Add((sent.GetProperty("uri").GetString()!, sent.GetProperty("diagnostics").GetRawText(), at));
        }
        else if (method is not null && message.TryGetProperty("id", out var asked))
        {
            Send($$"""{"jsonrpc":"2.0","id":{{asked.GetRawText()}},"result":{{(method == "workspace/configuration" ? Configuration(message) : "null")}}}""");
        }
    }

    /// <summary>One value for each section that was asked for.</summary>
    private string Configuration(JsonElement message)
    {
        using var settings = JsonDocument.Parse(_settings);
        var values = message.GetProperty("params").GetProperty("items").EnumerateArray().Select(item =>
            item.TryGetProperty("section", out var section) && settings.RootElement.TryGetProperty(section.GetString()!, out var value) ? value.GetRawText() : "null");
        return $"[{string.Join(',', values)}]";
    }

    private static int? Length(Stream stream)
    {
        int? length = null;
        var line = new StringBuilder();
        for (var letter = stream.ReadByte(); letter >= 0; letter = stream.ReadByte())
        {
            if (letter != '\n')
            {
                if (letter != '\r') line.Append((char)letter);
                continue;
            }

            if (line.Length == 0) return length;
            if (line.ToString().Split(':') is [var name, var value] && name.Equals("content-length", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(value, CultureInfo.InvariantCulture);
            line.Clear();
        }

        return null;
    }
}
