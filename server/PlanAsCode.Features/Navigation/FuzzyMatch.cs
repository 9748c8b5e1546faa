namespace PlanAsCode.Features.Navigation;

/// <summary>How well a word that is typed fits a name: its letters stand in the name in their order, whatever their case.</summary>
internal static class FuzzyMatch
{
    private const int Whole = 400;
    private const int Beginning = 200;
    private const int InOnePiece = 100;
    private const int BeginsWord = 10;
    private const int Follows = 5;
    private const int Letter = 1;

    /// <summary>Null where it does not fit; else the higher, the better.</summary>
    public static int? Score(string typed, string name) => ScoreOfPiece(typed, name) ?? Scattered(typed, name);

    /// <summary>As <see cref="Score"/>, of a text of several words: letters that are not together must begin words, or any long text would fit.</summary>
    public static int? ScoreOfText(string typed, string text) => ScoreOfPiece(typed, text) ?? (IsOfBeginnings(typed, text) ? typed.Length * Follows : null);

    /// <summary>As <see cref="Score"/>, where all letters have to stand together.</summary>
    public static int? ScoreOfPiece(string typed, string name)
    {
        var piece = name.IndexOf(typed, StringComparison.OrdinalIgnoreCase);
        if (piece < 0) return null;
        var place = name.Length == typed.Length ? Whole : piece == 0 ? Beginning : BeginsAt(name, piece) ? InOnePiece + (BeginsWord * 4) : InOnePiece;
        return place + (typed.Length * Follows);
    }

    private static int? Scattered(string typed, string name)
    {
        var (score, next, last) = (0, 0, -2);
        for (var at = 0; at < name.Length && next < typed.Length; at++)
        {
            if (!IsSame(name[at], typed[next])) continue;
            score += Letter + (at == last + 1 ? Follows : BeginsAt(name, at) ? BeginsWord : 0);
            (last, next) = (at, next + 1);
        }

        return next == typed.Length ? score : null;
    }

    /// <summary>Whether a text holds beginnings of words that make what is typed, in their order.</summary>
    private static bool IsOfBeginnings(string typed, string text)
    {
        // At each letter of the text: which numbers of typed letters can end there.
        var before = new bool[typed.Length + 1];
        var ended = new bool[typed.Length + 1];
        before[0] = true;
        for (var at = 0; at < text.Length; at++)
        {
            var now = new bool[typed.Length + 1];
            for (var count = 1; count <= typed.Length; count++)
                now[count] = IsSame(text[at], typed[count - 1]) && (ended[count - 1] || (before[count - 1] && BeginsAt(text, at)));
            for (var count = 1; count <= typed.Length; count++) before[count] |= now[count];
            ended = now;
        }

        return before[typed.Length];
    }

    private static bool IsSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);

    private static bool BeginsAt(string name, int at) =>
        at == 0 || !char.IsLetterOrDigit(name[at - 1]) || (char.IsUpper(name[at]) && !char.IsUpper(name[at - 1]));
}
