using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace PlanAsCode.Model.Keys;

/// <summary>Words and what each of them means.</summary>
public sealed record WordsOf<T>(FrozenDictionary<string, T> ByWord, ImmutableArray<string> InOrder) : WordsType(InOrder);

/// <summary>Makes lists of words: from an enumeration its names in kebab case, or as given.</summary>
public static class WordLists
{
    /// <param name="meanings">One for each value, in their order; or none.</param>
    public static WordsOf<T> Of<T>(params ImmutableArray<string> meanings)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var values = Enum.GetValues<T>();
        return From([.. names.Select((name, at) => (Kebab(name), values[at]))]) with { Meanings = meanings };
    }

    /// <summary>The word that plans write for a value: <c>key-result</c>.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => Kebab(value.ToString());

    public static WordsOf<T> From<T>(params (string Word, T Value)[] words) =>
        new(words.ToFrozenDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal), [.. words.Select(word => word.Word)]);

    private static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
