using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PlanAsCode.LanguageServer.Lifecycle;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Requests;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer;

/// <summary>One client and all that is known for it.</summary>
internal sealed class Session(Connection connection, ServerState state, BaselineStore baselines, ServerOptions options, ClientLog log)
{
    private const int ItemsOfPart = 500;

    private SettingsByFolder? _settings;

    public Connection Connection { get; } = connection;

    public ServerState State { get; } = state;

    public BaselineStore Baselines { get; } = baselines;

    public ServerOptions Options { get; } = options;

    public Phase Phase { get; } = new();

    public ClientLog Log { get; } = log;

    public GivenAnswers Answers { get; } = new();

    /// <summary>To be told of work that nobody should be held up in.</summary>
    public required QuietCollections Collections { get; init; }

    public SettingsByFolder Settings => _settings ??= new SettingsByFolder(this);

    /// <summary>What the client can do; nothing before <c>initialize</c>.</summary>
    public ClientCapabilities Client { get; set; } = new();

    public PositionEncoding Encoding { get; set; } = PositionEncoding.Utf16;

    /// <summary>True where the client asks for diagnostics, so that none are sent unasked.</summary>
    public bool PullsDiagnostics => Client.TextDocument?.Diagnostic is not null;

    /// <summary>True where the client tells of plan files that change on disk.</summary>
    public bool WatchesFiles => Client.Workspace?.DidChangeWatchedFiles?.DynamicRegistration is true;

    /// <summary>True where the client shows texts that the server makes.</summary>
    public bool ShowsContent => Client.Workspace?.TextDocumentContent is not null;

    /// <summary>By address the workspaces of reports that the client has asked for.</summary>
    public ConcurrentDictionary<string, string> ShownReports { get; } = new(StringComparer.Ordinal);

    /// <summary>True once the client has said <c>initialized</c>.</summary>
    public bool IsInitialized { get; set; }

    /// <summary>Workspaces outside of the client's folders that it was asked to watch.</summary>
    public HashSet<string> WatchedRoots { get; } = new(StringComparer.Ordinal);

    public void WatchParent(int processId) => ParentWatch.Start(processId, Phase.End);

    /// <summary>
    /// A request about one file, answered from all that is known: what the client said was changed on disk is read first. The answer is made
    /// beside the loop. A file that no workspace knows has no answer.
    /// </summary>
    public Route FileRequest<TParams, TResult>(
        string method, JsonTypeInfo<TParams> readParams, JsonTypeInfo<TResult> writeResult, Func<TParams, string> address, Func<FileQuestion, TParams, TResult?> answer)
        where TParams : class
        where TResult : class =>
        LoadedFileRequest(method, readParams, writeResult, address, (question, parameters) => Task.FromResult(answer(question, parameters)));

    /// <summary>As <see cref="FileRequest"/>, for an answer that waits for something.</summary>
    public Route LoadedFileRequest<TParams, TResult>(
        string method, JsonTypeInfo<TParams> readParams, JsonTypeInfo<TResult> writeResult, Func<TParams, string> address, Func<FileQuestion, TParams, Task<TResult?>> answer)
        where TParams : class
        where TResult : class =>
        Route.Request(method, readParams, writeResult, (parameters, cancel) =>
            Asking.OfFile(this, address(parameters), isOfText: false, question => answer(question, parameters), cancel));

    /// <summary>A request for what is missing of an item that was given before; the item itself where nothing is known of its file any more.</summary>
    /// <param name="address">Null for an item that nothing is missing of.</param>
    public Route ResolveRequest<T>(string method, JsonTypeInfo<T> wire, Func<T, string?> address, Func<FileQuestion, T, T> answer)
        where T : class =>
        Route.Request(method, wire, wire, async (item, cancel) =>
            address(item) is { } uri
                ? await Asking.OfFile(this, uri, isOfText: false, question => Task.FromResult<T?>(answer(question, item)), cancel).ConfigureAwait(false) ?? item
                : item);

    /// <summary>A request about the text of one file: answered at once, whatever else is read or computed.</summary>
    public Route TextRequest<TParams, TResult>(
        string method, JsonTypeInfo<TParams> readParams, JsonTypeInfo<TResult> writeResult, Func<TParams, string> address, Func<FileQuestion, TParams, TResult?> answer)
        where TParams : class
        where TResult : class =>
        Route.Request(method, readParams, writeResult, (parameters, cancel) =>
            Asking.OfFile(this, address(parameters), isOfText: true, question => Task.FromResult(answer(question, parameters)), cancel));

    /// <summary>A part of a result, ahead of its end.</summary>
    public void SendPart<T>(JsonElement token, T part, JsonTypeInfo<T> write) =>
        Connection.Notify("$/progress", new ProgressParams(token, JsonSerializer.SerializeToElement(part, write)), Wire.Default.ProgressParams);

    /// <summary>A long list: where the client takes parts of a result, all but nothing of it is sent ahead.</summary>
    /// <returns>What is left for the answer itself.</returns>
    public T[] InParts<T>(JsonElement? token, T[] all, JsonTypeInfo<T[]> write)
    {
        if (token is not { ValueKind: JsonValueKind.String or JsonValueKind.Number } known) return all;
        foreach (var part in all.Chunk(ItemsOfPart)) SendPart(known, part, write);
        return [];
    }

    /// <summary>A request about all workspaces: what the client said was changed on disk is read first.</summary>
    public Route ViewRequest<TParams, TResult>(
        string method, JsonTypeInfo<TParams> readParams, JsonTypeInfo<TResult> writeResult, Func<ServerView, TParams, CancellationToken, TResult?> answer)
        where TParams : class
        where TResult : class =>
        Route.Request(method, readParams, writeResult, (parameters, cancel) => Asking.OfAll(this, view => answer(view, parameters, cancel), cancel));
}
