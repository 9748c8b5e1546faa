using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>
/// Finds many words and phrases in a text in one pass: whole words, in any case. A word is a run of letters and digits of any language, so
/// that a hyphen or an apostrophe ends it.
/// </summary>
internal sealed class WordIndex<T>
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public WordIndex() => _bySpan = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="phrase">One word, or several that follow each other; nothing is kept of a phrase without letters and digits.</param>
    public void Add(string phrase, T value)
    {
        var words = Words(phrase);
        if (words.IsEmpty) return;
        if (!_byFirstWord.TryGetValue(words[0], out var entries)) _byFirstWord[words[0]] = entries = [];
        entries.Add(new Entry(phrase, words, value));
    }

    /// <summary>Each phrase of each value at most once.</summary>
    public IReadOnlyCollection<(string Phrase, T Value)> In(string text)
    {
        HashSet<(string, T)>? found = null;
        for (var at = 0; NextWord(text, ref at) is { Length: > 0 } word;)
        {
            if (!_bySpan.TryGetValue(word, out var entries)) continue;
            foreach (var entry in entries)
            {
                if (Follow(text, at, entry.Words)) (found ??= []).Add((entry.Phrase, entry.Value));
            }
        }

        return found ?? [];
    }

    private static bool Follow(string text, int at, ImmutableArray<string> words)
    {
        for (var next = 1; next < words.Length; next++)
        {
            if (!NextWord(text, ref at).Equals(words[next], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private static ImmutableArray<string> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; NextWord(text, ref at) is { Length: > 0 } word;) words.Add(word.ToString());
        return words.ToImmutable();
    }

    /// <summary>The next run of letters and digits from an offset, which moves behind it; empty at the end.</summary>
    private static ReadOnlySpan<char> NextWord(string text, ref int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        var start = at;
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return text.AsSpan(start, at - start);
    }

    private sealed record Entry(string Phrase, ImmutableArray<string> Words, T Value);
}
