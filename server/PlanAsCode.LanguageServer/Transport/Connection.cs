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
    private readonly Task _begun;

    public Connection(Stream input, Stream output)
    {
        var messages = new MessageReader(output, input, Formatter());
        _begun = messages.FirstAnswer;
        _rpc = new RpcWithPlainErrors(messages)
        {
            SynchronizationContext = _loop,
            CancelLocallyInvokedMethodsWhenConnectionIsClosed = true,
        };
    }

    /// <summary>Ends when the other side has closed its end.</summary>
    public Task Completion => _rpc.Completion;

    /// <summary>Told of exceptions that are bugs of ours.</summary>
    public Action<string, Exception> OnBug
    {
        set => _rpc.OnBug = value;
    }

    /// <summary>Runs something between two messages: where all state is changed.</summary>
    public void Post(Action change) => _loop.Post(
        _ =>
        {
            try
            {
                change();
            }
            catch (Exception bug)
            {
                _rpc.OnBug("a change of state", bug);
            }
        },
        null);

    /// <param name="admit">Throws where a method may not be called now.</param>
    /// <param name="begun">Told of each message.</param>
    /// <param name="answered">Told when it is done with.</param>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(Endpoint))]
    public void Listen(IEnumerable<Route> routes, Action<Route> admit, Action begun, Action answered)
    {
        foreach (var route in routes)
        {
            _rpc.AddLocalRpcMethod(
                typeof(Endpoint).GetMethod(nameof(Endpoint.Call))!,
                new Endpoint(route, admit, (method, bug) => _rpc.OnBug(method, bug), begun, answered),
                new JsonRpcMethodAttribute(route.Method) { UseSingleObjectParameterDeserialization = true });
        }

        _rpc.StartListening();
    }

    /// <summary>Sent after the answer to <c>initialize</c>, before which the protocol allows no word.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> write)
    {
        var (named, types) = Named(parameters, write);
        if (_begun.IsCompleted) Send();
        else _begun.ContinueWith(_ => Send(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        // A connection that is gone needs no notifications.
        void Send() => _ = Quietly(_rpc.NotifyWithParameterObjectAsync(method, named, types));
    }

    /// <summary>Asks the client for leave; false where it refuses or is gone.</summary>
    public async Task<bool> IsGranted<T>(string method, T parameters, JsonTypeInfo<T> write)
    {
        try
        {
            await _begun.ConfigureAwait(false);
            var (named, types) = Named(parameters, write);
            await _rpc.InvokeWithParameterObjectAsync<JsonElement?>(method, named, types, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception answer) when (IsNoAnswer(answer))
        {
            return false;
        }
    }

    /// <summary>Asks the client; null where it answers nothing, with an error, or not at all.</summary>
    public async Task<JsonElement?> Ask<T>(string method, T parameters, JsonTypeInfo<T> write, CancellationToken cancel = default)
    {
        try
        {
            await _begun.ConfigureAwait(false);
            var (named, types) = Named(parameters, write);
            return await _rpc.InvokeWithParameterObjectAsync<JsonElement?>(method, named, types, cancel).ConfigureAwait(false);
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
            await _begun.ConfigureAwait(false);
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

    private static (Dictionary<string, object?> Named, Dictionary<string, Type> Types) Named<T>(T parameters, JsonTypeInfo<T> write)
    {
        var parts = JsonSerializer.SerializeToElement(parameters, write).EnumerateObject().ToList();
        return (
            parts.ToDictionary(part => part.Name, part => (object?)part.Value, StringComparer.Ordinal),
            parts.ToDictionary(part => part.Name, _ => typeof(JsonElement), StringComparer.Ordinal));
    }
}
