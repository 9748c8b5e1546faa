namespace PlanAsCode.LanguageServer.Transport;

/// <summary>A request that is answered with an error of the protocol.</summary>
internal sealed class LspError(int code, string message) : Exception(message)
{
    public const int InvalidRequest = -32600;
    public const int InvalidParams = -32602;
    public const int ServerNotInitialized = -32002;
    public const int RequestFailed = -32803;
    public const int ServerCancelled = -32802;
    public const int ContentModified = -32801;
    public const int RequestCancelled = -32800;

    public int Code { get; } = code;

    /// <summary>A question about a text that is not known. Editors take this code quietly; asking again at once is of no use.</summary>
    public static LspError TextIsLost(string address) => new(ContentModified, $"the text of {address} is not known: open it anew");

    /// <summary>What the protocol wants beside code and message, or null.</summary>
    public object? Details { get; init; }
}
