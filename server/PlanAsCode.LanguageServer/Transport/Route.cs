using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PlanAsCode.LanguageServer.Transport;

/// <summary>One method of the protocol: its parameters are read, its handler called, its result written.</summary>
internal sealed class Route
{
    private readonly Func<JsonElement?, CancellationToken, Task<JsonElement?>> _handle;

    private Route(string method, bool isRequest, Func<JsonElement?, CancellationToken, Task<JsonElement?>> handle)
    {
        Method = method;
        IsRequest = isRequest;
        _handle = handle;
    }

    public string Method { get; }

    public bool IsRequest { get; }

    /// <summary>A request. What the handler does before its first await runs in order with all other messages.</summary>
    public static Route Request<TParams, TResult>(
        string method, JsonTypeInfo<TParams> readParams, JsonTypeInfo<TResult> writeResult, Func<TParams, CancellationToken, Task<TResult?>> handle)
        where TParams : class
        where TResult : class =>
        new(method, true, async (parameters, cancel) =>
        {
            var result = await handle(Read(method, parameters, readParams), cancel).ConfigureAwait(false);
            return result is null ? null : JsonSerializer.SerializeToElement(result, writeResult);
        });

    /// <summary>A request without parameters.</summary>
    public static Route Question<TResult>(string method, JsonTypeInfo<TResult> writeResult, Func<TResult> answer)
        where TResult : class =>
        new(method, true, (_, _) => Task.FromResult<JsonElement?>(JsonSerializer.SerializeToElement(answer(), writeResult)));

    /// <summary>A notification, handled whole before the next message.</summary>
    /// <param name="unread">Told of parameters that do not fit.</param>
    public static Route Notification<TParams>(string method, JsonTypeInfo<TParams> readParams, Action<TParams> handle, Action<JsonElement>? unread = null)
        where TParams : class =>
        new(method, false, (parameters, _) =>
        {
            TParams read;
            try
            {
                read = Read(method, parameters, readParams);
            }
            catch (LspError) when (unread is not null && parameters is not null)
            {
                unread(parameters.Value);
                throw;
            }

            handle(read);
            return Task.FromResult<JsonElement?>(null);
        });

    /// <summary>A method without parameters or result.</summary>
    public static Route Plain(string method, bool isRequest, Action handle) => new(method, isRequest, (_, _) =>
    {
        handle();
        return Task.FromResult<JsonElement?>(null);
    });

    public Task<JsonElement?> Handle(JsonElement? parameters, CancellationToken cancel) => _handle(parameters, cancel);

    private static TParams Read<TParams>(string method, JsonElement? parameters, JsonTypeInfo<TParams> readParams)
        where TParams : class
    {
        try
        {
            return parameters?.Deserialize(readParams) ?? throw new LspError(LspError.InvalidParams, $"{method} needs parameters");
        }
        catch (JsonException wrong)
        {
            throw new LspError(LspError.InvalidParams, $"{method}: the parameters do not fit at `{wrong.Path ?? "$"}`");
        }
    }
}
