using System.Collections.Concurrent;
using PlanAsCode.Features;

namespace PlanAsCode.LanguageServer.State;

/// <summary>What clients were told of files and go on to show, so that they can be told when it is no longer so. For all threads.</summary>
internal sealed class GivenAnswers
{
    private readonly ConcurrentDictionary<(string Method, string Address), GivenAnswer> _last = new();

    public void Keep(string method, string address, GivenAnswer answer) => _last[(method, address)] = answer;

    public void Forget(string address)
    {
        foreach (var key in _last.Keys.Where(key => key.Address == address)) _last.TryRemove(key, out _);
    }

    /// <summary>Whether a file whose text is the same would be answered otherwise now. Of an edited one the client asks anew by itself.</summary>
    public bool IsStale(string method, string address, PlanFile now) =>
        _last.TryGetValue((method, address), out var given) && given.Text == now.Source.Text && given.Again(now) != given.Words;
}

/// <summary>One answer.</summary>
/// <param name="Text">The text that it was about.</param>
/// <param name="Words">What it said.</param>
/// <param name="Again">What it would say of other facts.</param>
internal sealed record GivenAnswer(string Text, string Words, Func<PlanFile, string> Again);
