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
    public static int? Score(string typed, string name)
    {
        var piece = name.IndexOf(typed, StringComparison.OrdinalIgnoreCase);
        if (piece >= 0)
        {
            var place = name.Length == typed.Length ? Whole : piece == 0 ? Beginning : BeginsAt(name, piece) ? InOnePiece + (BeginsWord * 4) : InOnePiece;
            return place + (typed.Length * Follows);
        }

        var (score, next, last) = (0, 0, -2);
        for (var at = 0; at < name.Length && next < typed.Length; at++)
        {
            if (char.ToUpperInvariant(name[at]) != char.ToUpperInvariant(typed[next])) continue;
            score += Letter + (at == last + 1 ? Follows : BeginsAt(name, at) ? BeginsWord : 0);
            (last, next) = (at, next + 1);
        }

        return next == typed.Length ? score : null;
    }

    private static bool BeginsAt(string name, int at) =>
        at == 0 || !char.IsLetterOrDigit(name[at - 1]) || (char.IsUpper(name[at]) && !char.IsUpper(name[at - 1]));
}
