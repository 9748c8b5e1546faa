using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PlanAsCode.LanguageServer.Lifecycle;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.Requests;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.LanguageServer.Transport;

namespace PlanAsCode.LanguageServer;

/// <summary>One client and all that is known for it.</summary>
internal sealed class Session(Connection connection, ServerState state, BaselineStore baselines, ServerOptions options)
{
    private const int ItemsOfPart = 500;

    private SettingsByFolder? _settings;

    public Connection Connection { get; } = connection;

    public ServerState State { get; } = state;

    public BaselineStore Baselines { get; } = baselines;

    public ServerOptions Options { get; } = options;

    public Phase Phase { get; } = new();

    public ClientLog Log { get; } = new(connection);

    public SettingsByFolder Settings => _settings ??= new SettingsByFolder(this);

    /// <summary>What the client can do; nothing before <c>initialize</c>.</summary>
    public ClientCapabilities Client { get; set; } = new();

    public PositionEncoding Encoding { get; set; } = PositionEncoding.Utf16;

    /// <summary>True where the client asks for diagnostics, so that none are sent unasked.</summary>
    public bool PullsDiagnostics => Client.TextDocument?.Diagnostic is not null;

    public void WatchParent(int processId) => ParentWatch.Start(processId, Phase.End);

    /// <summary>
    /// A request about one file. The snapshot is taken in order with all messages; the answer is made beside the loop. A file that no
    /// workspace knows has no answer.
    /// </summary>
    public Route FileRequest<TParams, TResult>(
        string method, JsonTypeInfo<TParams> readParams, JsonTypeInfo<TResult> writeResult, Func<TParams, string> address, Func<FileQuestion, TParams, TResult?> answer)
        where TParams : class
        where TResult : class =>
        Route.Request(method, readParams, writeResult, (parameters, cancel) => State.View.Find(address(parameters)) is { } file
            ? Task.Run(() => answer(new FileQuestion(this, State.View, file, cancel), parameters), cancel)
            : Task.FromResult<TResult?>(null));

    /// <summary>A request about one file that needs all others: waits until the disk was read for the first time. A file that no workspace knows has no answer.</summary>
    public Route LoadedFileRequest<TParams, TResult>(
        string method, JsonTypeInfo<TParams> readParams, JsonTypeInfo<TResult> writeResult, Func<TParams, string> address, Func<FileQuestion, TParams, Task<TResult?>> answer)
        where TParams : class
        where TResult : class =>
        Route.Request(method, readParams, writeResult, async (parameters, cancel) =>
        {
            var file = State.View.Find(address(parameters));
            if (file is { Folder.Loaded.IsCompleted: false })
            {
                await file.Folder.Loaded.WaitAsync(cancel).ConfigureAwait(false);
                file = State.View.Find(address(parameters));
            }

            return file is null ? null : await answer(new FileQuestion(this, State.View, file, cancel), parameters).ConfigureAwait(false);
        });

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

    /// <summary>A request about all workspaces.</summary>
    public Route ViewRequest<TParams, TResult>(
        string method, JsonTypeInfo<TParams> readParams, JsonTypeInfo<TResult> writeResult, Func<ServerView, TParams, CancellationToken, TResult?> answer)
        where TParams : class
        where TResult : class =>
        Route.Request(method, readParams, writeResult, (parameters, cancel) =>
        {
            var view = State.View;
            return Task.Run(() => answer(view, parameters, cancel), cancel);
        });
}
