using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace PlanAsCode.LanguageServer.Transport;

/// <summary>Answers failures with the protocol's codes and a sentence, never with a stack trace.</summary>
internal sealed class RpcWithPlainErrors(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    public Action<string, Exception>? OnBug { get; set; }

    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        if (exception is LspError expected) return Detail(expected.Code, expected.Message);
        // Work on a snapshot that a later edit has replaced: nobody wants its answer.
        if (exception is OperationCanceledException) return Detail(LspError.ContentModified, "the content has changed since");
        OnBug?.Invoke(request.Method ?? "", exception);
        return Detail((int)JsonRpcErrorCode.InternalError, $"{request.Method} failed ({exception.GetType().Name}): a bug; the next request is answered as always");
    }

    private static JsonRpcError.ErrorDetail Detail(int code, string message) => new() { Code = (JsonRpcErrorCode)code, Message = message };
}
