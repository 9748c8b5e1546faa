using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace PlanAsCode.LanguageServer.Transport;

/// <summary>
/// Messages with headers, as the library reads them, but for bad ones: they are answered with an error, and reading goes on
/// at the next header.
/// </summary>
internal sealed class MessageReader(Stream sending, Stream receiving, IJsonRpcMessageFormatter formatter)
    : HeaderDelimitedMessageHandler(sending, receiving, formatter)
{
    private const int LongestMessage = 512 * 1024 * 1024;

    /// <summary>No header is longer; what is longer is skipped.</summary>
    private const int LongestHeader = 8192;

    private readonly TaskCompletionSource _firstAnswer = new();

    /// <summary>Questions to the client that it has not answered yet.</summary>
    private readonly ConcurrentDictionary<RequestId, bool> _asked = new();

    /// <summary>Questions of the client that are not answered yet.</summary>
    private readonly ConcurrentDictionary<RequestId, bool> _open = new();

    /// <summary>The last answer to a message that was not delivered.</summary>
    private JsonRpcMessage? _refusal;

    /// <summary>Completes when the first result was written: the answer to <c>initialize</c>.</summary>
    public Task FirstAnswer => _firstAnswer.Task;

    private static ReadOnlySpan<byte> LengthHeader => "content-length:"u8;

    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } question) _asked.TryAdd(question.RequestId, true);
        if (content is IJsonRpcMessageWithId answer and not JsonRpcRequest && !ReferenceEquals(content, Volatile.Read(ref _refusal))) _open.TryRemove(answer.RequestId, out _);
        base.Write(content, cancellationToken);
        if (content is JsonRpcResult) _firstAnswer.TrySetResult();
    }

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await ReadLength(cancellationToken).ConfigureAwait(false) is { } length)
        {
            if (length == 0)
            {
                // Waiting for its content would be waiting for the next message.
                await Refuse(RequestId.Null, (int)JsonRpcErrorCode.ParseError, "no JSON: the message is empty", cancellationToken).ConfigureAwait(false);
                continue;
            }

            var read = await Reader!.ReadAtLeastAsync(length, cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length < length) return null;
            // A copy: the message keeps what it was read from, and the buffer is filled again meanwhile.
            var content = read.Buffer.Slice(0, length).ToArray();
            LoneSurrogates.Replace(content);
            Reader.AdvanceTo(read.Buffer.GetPosition(length));
            var (code, problem) = (0, "");
            try
            {
                var message = Formatter.Deserialize(new ReadOnlySequence<byte>(content));
                if (message is JsonRpcRequest { ArgumentCount: > 1 } && HasListOfParameters(content)) (code, problem) = (LspError.InvalidParams, "the parameters are a list: they have names");
                else if (message is JsonRpcRequest { IsResponseExpected: true } asked && !_open.TryAdd(asked.RequestId, true)) (code, problem) = (LspError.InvalidRequest, "a request with this id is not answered yet");
                else if (IsAnswerToNothing(message)) continue;
                else return message;
            }
            catch (JsonException wrong)
            {
                (code, problem) = Wrong(content, wrong);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                (code, problem) = (LspError.InvalidRequest, "no message of JSON-RPC");
            }

            await Refuse(IdIn(content), code, problem, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>The length that the next good header announces, read up to the content; null at the end of input.</summary>
    private async ValueTask<int?> ReadLength(CancellationToken cancel)
    {
        while (true)
        {
            var read = await Reader!.ReadAsync(cancel).ConfigureAwait(false);
            var step = Step(read.Buffer);
            Reader.AdvanceTo(step.Consumed, step.Content is null && step.Problem is null ? read.Buffer.End : step.Consumed);
            if (step.Problem is { } problem) await Refuse(RequestId.Null, (int)JsonRpcErrorCode.ParseError, problem, cancel).ConfigureAwait(false);
            else if (step.Content is { } length) return length;
            else if (read.IsCompleted) return null;
        }
    }

    private static HeaderStep Step(ReadOnlySequence<byte> buffer)
    {
        var bytes = buffer.IsSingleSegment ? buffer.FirstSpan : buffer.Slice(0, Math.Min(buffer.Length, 2 * LongestHeader)).ToArray();
        var start = IndexOfHeader(bytes);
        // The word itself may be cut by the end of what has arrived.
        if (start < 0) return new HeaderStep(buffer.GetPosition(Math.Max(0, bytes.Length - LengthHeader.Length + 1)));
        var digits = bytes[(start + LengthHeader.Length)..];
        var end = EndOfHeader(digits);
        if (end < 0)
        {
            return digits.Length > LongestHeader
                ? new HeaderStep(buffer.GetPosition(start + LengthHeader.Length)) { Problem = "a header that does not end" }
                : new HeaderStep(buffer.GetPosition(start));
        }

        var number = digits.TrimStart((byte)' ');
        var isNumber = Utf8Parser.TryParse(number, out int length, out var used) && number[used..].TrimStart((byte)' ') is [(byte)'\r' or (byte)'\n', ..];
        return isNumber && length is >= 0 and <= LongestMessage
            ? new HeaderStep(buffer.GetPosition(start + LengthHeader.Length + end)) { Content = length }
            : new HeaderStep(buffer.GetPosition(start + LengthHeader.Length)) { Problem = "Content-Length is no length of a message" };
    }

    /// <summary>Behind the empty line, from the beginning of the length on; -1 where it has not arrived.</summary>
    private static int EndOfHeader(ReadOnlySpan<byte> header)
    {
        var (crlf, lf) = (header.IndexOf("\r\n\r\n"u8), header.IndexOf("\n\n"u8));
        if (crlf >= 0 && (lf < 0 || crlf < lf)) return crlf + 4;
        return lf >= 0 ? lf + 2 : -1;
    }

    /// <summary>Names of headers are the same in large and small letters.</summary>
    private static int IndexOfHeader(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; ;)
        {
            var at = bytes[from..].IndexOfAny((byte)'c', (byte)'C');
            if (at < 0 || bytes.Length - (from += at) < LengthHeader.Length) return -1;
            if (Ascii.EqualsIgnoreCase(bytes.Slice(from, LengthHeader.Length), LengthHeader)) return from;
            from++;
        }
    }

    /// <summary>An answer that nobody waits for would end the connection.</summary>
    private bool IsAnswerToNothing(JsonRpcMessage message) => message switch
    {
        JsonRpcResult result => !_asked.TryRemove(result.RequestId, out _),
        JsonRpcError error => !_asked.TryRemove(error.RequestId, out _),
        _ => false,
    };

    private static bool HasListOfParameters(byte[] content)
    {
        using var message = JsonDocument.Parse(content);
        return message.RootElement.TryGetProperty("params", out var parameters) && parameters.ValueKind == JsonValueKind.Array;
    }

    /// <summary>No JSON at all, or JSON that is no message.</summary>
    private static (int Code, string Problem) Wrong(byte[] content, JsonException wrong)
    {
        try
        {
            JsonDocument.Parse(content).Dispose();
            return (LspError.InvalidRequest, "no message of JSON-RPC");
        }
        catch (JsonException)
        {
            return ((int)JsonRpcErrorCode.ParseError, $"no JSON: {wrong.Message}");
        }
    }

    /// <summary>What an answer to a message that cannot be used is an answer to.</summary>
    private static RequestId IdIn(byte[] content)
    {
        try
        {
            using var message = JsonDocument.Parse(content);
            if (message.RootElement.ValueKind != JsonValueKind.Object || !message.RootElement.TryGetProperty("id", out var id)) return RequestId.Null;
            if (id.ValueKind == JsonValueKind.String) return new RequestId(id.GetString());
            return id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? new RequestId(number) : RequestId.Null;
        }
        catch (JsonException)
        {
            return RequestId.Null;
        }
    }

    private ValueTask Refuse(RequestId id, int code, string problem, CancellationToken cancel)
    {
        var refusal = new JsonRpcError { RequestId = id, Error = new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)code, Message = problem } };
        Volatile.Write(ref _refusal, refusal);
        return WriteAsync(refusal, cancel);
    }

    private readonly record struct HeaderStep(SequencePosition Consumed)
    {
        public int? Content { get; init; }

        public string? Problem { get; init; }
    }
}
