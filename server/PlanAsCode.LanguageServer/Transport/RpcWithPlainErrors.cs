using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace PlanAsCode.LanguageServer.Transport;

/// <summary>Answers failures with the protocol's codes and a sentence, never with a stack trace.</summary>
internal sealed class RpcWithPlainErrors(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    public Action<string, Exception> OnBug { get; set; } = (_, _) => { };

    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        if (exception is LspError expected) return Detail(expected.Code, expected.Message, expected.Details);
        // Work on a snapshot that a later edit has replaced: nobody wants its answer. What the client itself cancels the library answers.
        if (exception is OperationCanceledException) return Detail(LspError.ContentModified, "the content has changed since", null);
        OnBug(request.Method ?? "", exception);
        return Detail((int)JsonRpcErrorCode.InternalError, $"{request.Method} failed ({exception.GetType().Name}): a bug; the next request is answered as always", null);
    }

    private static JsonRpcError.ErrorDetail Detail(int code, string message, object? details) => new() { Code = (JsonRpcErrorCode)code, Message = message, Data = details };
}
