using System.Collections.Frozen;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>One of a closed list of words, such as a status.</summary>
public static class WordText
{
    private const int MostNamed = 12;

    public static ReadResult<T> Read<T>(string text, FrozenDictionary<string, T> words)
    {
        var trimmed = text.Trim();
        if (words.TryGetValue(trimmed, out var value)) return ReadResult.Of(value);

        var allowed = InOrder(words);
        var listed = string.Join(", ", allowed.Take(MostNamed)) + (allowed.Length > MostNamed ? ", …" : "");
        var nearest = Nearest.Name(trimmed, allowed);
        return nearest is null
            ? ReadResult.Fail<T>("invalid-value", $"{Quoted.Of(trimmed)} is none of the words allowed here: {listed}")
            : ReadResult.Fail<T>(
                "invalid-value",
                $"{Quoted.Of(trimmed)} is none of the words allowed here: {listed}; did you mean `{nearest}`?",
                nearest);
    }

    /// <summary>By value where values have an order (low, medium, high), else by the alphabet.</summary>
    private static string[] InOrder<T>(FrozenDictionary<string, T> words)
    {
        var byName = words.OrderBy(word => word.Key, StringComparer.Ordinal);
        return typeof(IComparable).IsAssignableFrom(typeof(T))
            ? [.. byName.OrderBy(word => word.Value, Comparer<T>.Default).Select(word => word.Key)]
            : [.. byName.Select(word => word.Key)];
    }
}
