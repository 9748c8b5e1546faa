using System.Collections.Concurrent;
using System.Globalization;

namespace PlanAsCode.LanguageServer.State;

/// <summary>The tokens last sent for each open document, to tell only what changed the next time.</summary>
internal sealed class TokenHistory
{
    private readonly ConcurrentDictionary<string, (string Id, int[] Tokens)> _sent = new(StringComparer.Ordinal);
    private long _last;

    /// <summary>What was sent under an id; null where that is no longer known.</summary>
    public int[]? Find(string address, string id) => _sent.TryGetValue(address, out var sent) && sent.Id == id ? sent.Tokens : null;

    /// <summary>Only of documents that are open, and only the last of each.</summary>
    /// <returns>The id.</returns>
    public string Keep(string address, int[] tokens, ServerView view)
    {
        var id = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        foreach (var closed in _sent.Keys.Where(known => !view.Documents.ContainsKey(known))) _sent.TryRemove(closed, out _);
        if (view.Documents.ContainsKey(address)) _sent[address] = (id, tokens);
        return id;
    }
}
