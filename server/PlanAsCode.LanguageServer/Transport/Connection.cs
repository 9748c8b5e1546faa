using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.VisualStudio.Threading;
using PlanAsCode.LanguageServer.Protocol;
using StreamJsonRpc;

namespace PlanAsCode.LanguageServer.Transport;

/// <summary>JSON-RPC over two streams. The only place that knows the library, so that it can be replaced.</summary>
internal sealed class Connection : IDisposable
{
    private readonly RpcWithPlainErrors _rpc;
    private readonly NonConcurrentSynchronizationContext _loop = new(sticky: false);

    public Connection(Stream input, Stream output)
    {
        _rpc = new RpcWithPlainErrors(new MessageReader(output, input, Formatter()))
        {
            SynchronizationContext = _loop,
            CancelLocallyInvokedMethodsWhenConnectionIsClosed = true,
        };
    }

    /// <summary>Ends when the other side has closed its end.</summary>
    public Task Completion => _rpc.Completion;

    /// <summary>Told of exceptions that are bugs of ours.</summary>
    public Action<string, Exception>? OnBug
    {
        set => _rpc.OnBug = value;
    }

    /// <summary>Runs something between two messages: where all state is changed.</summary>
    public void Post(Action change) => _loop.Post(_ => change(), null);

    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(Endpoint))]
    public void Listen(IEnumerable<Route> routes, Action<Route> admit)
    {
        foreach (var route in routes)
        {
            _rpc.AddLocalRpcMethod(
                typeof(Endpoint).GetMethod(nameof(Endpoint.Call))!,
                new Endpoint(route, admit),
                new JsonRpcMethodAttribute(route.Method) { UseSingleObjectParameterDeserialization = true });
        }

        _rpc.StartListening();
    }

    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> write) =>
        // A connection that is gone needs no notifications.
        _ = Quietly(_rpc.NotifyWithParameterObjectAsync(method, Named(parameters, write), Types(parameters, write)));

    /// <summary>Asks the client; null where it answers nothing, with an error, or not at all.</summary>
    public async Task<JsonElement?> Ask<T>(string method, T parameters, JsonTypeInfo<T> write, CancellationToken cancel = default)
    {
        try
        {
            return await _rpc.InvokeWithParameterObjectAsync<JsonElement?>(method, Named(parameters, write), Types(parameters, write), cancel).ConfigureAwait(false);
        }
        catch (Exception answer) when (IsNoAnswer(answer))
        {
            return null;
        }
    }

    /// <summary>As <see cref="Ask{T}"/>, without parameters.</summary>
    public async Task<JsonElement?> Ask(string method)
    {
        try
        {
            return await _rpc.InvokeAsync<JsonElement?>(method).ConfigureAwait(false);
        }
        catch (Exception answer) when (IsNoAnswer(answer))
        {
            return null;
        }
    }

    public void Dispose() => _rpc.Dispose();

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All types are named in Wire, whose code is made when the program is built")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All types are named in Wire, whose code is made when the program is built")]
    private static SystemTextJsonFormatter Formatter()
    {
        var formatter = new SystemTextJsonFormatter();
        formatter.JsonSerializerOptions.TypeInfoResolver = Wire.Default;
        return formatter;
    }

    private static bool IsNoAnswer(Exception answer) =>
        answer is RemoteRpcException or ConnectionLostException or ObjectDisposedException or OperationCanceledException;

    private static async Task Quietly(Task sending)
    {
        try
        {
            await sending.ConfigureAwait(false);
        }
        catch (Exception lost) when (lost is ConnectionLostException or ObjectDisposedException or IOException)
        {
        }
    }

    private static Dictionary<string, object?> Named<T>(T parameters, JsonTypeInfo<T> write) =>
        JsonSerializer.SerializeToElement(parameters, write).EnumerateObject().ToDictionary(part => part.Name, part => (object?)part.Value, StringComparer.Ordinal);

    private static Dictionary<string, Type> Types<T>(T parameters, JsonTypeInfo<T> write) =>
        JsonSerializer.SerializeToElement(parameters, write).EnumerateObject().ToDictionary(part => part.Name, _ => typeof(JsonElement), StringComparer.Ordinal);
}
