using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>Git's conflict markers: one finding a conflict; our side of it is read, the other is blanked.</summary>
internal static class ConflictMarkers
{
    /// <summary>The text with markers and the other side as spaces, of the same length.</summary>
    public static string Blank(string text, List<Problem> problems)
    {
        if (!text.Contains("<<<<<<<", StringComparison.Ordinal) && !text.Contains(">>>>>>>", StringComparison.Ordinal)) return text;
        var kept = text.ToCharArray();
        var begin = -1;
        var taken = new List<(int Start, int End)>();
        var blankFrom = -1;
        for (var at = 0; at < text.Length;)
        {
            var next = NextLine(text, at);
            if (IsMarker(text, at, '<'))
            {
                if (begin >= 0) Finish(text, begin, taken, problems, kept);
                begin = at;
                blankFrom = -1;
                taken = [(at, next)];
            }
            else if (IsMarker(text, at, '>'))
            {
                taken.Add((blankFrom >= 0 ? blankFrom : at, next));
                Finish(text, begin >= 0 ? begin : at, taken, problems, kept);
                (begin, blankFrom, taken) = (-1, -1, []);
            }
            else if (begin >= 0 && blankFrom < 0 && (IsMarker(text, at, '=') || IsMarker(text, at, '|')))
            {
                blankFrom = at;
            }

            at = next;
        }

        if (begin >= 0) Finish(text, begin, taken, problems, kept);
        return new string(kept);
    }

    private static void Finish(string text, int begin, List<(int Start, int End)> taken, List<Problem> problems, char[] kept)
    {
        foreach (var (start, end) in taken)
        {
            for (var at = start; at < end; at++)
            {
                if (kept[at] is not ('\r' or '\n')) kept[at] = ' ';
            }
        }

        var lineEnd = text.AsSpan(begin).IndexOfAny('\r', '\n');
        problems.Add(Problem.Error(
            "merge-conflict-marker",
            "a merge conflict of git begins here: choose one side and remove the markers (until then the upper side is read)",
            TextSpan.FromBounds(begin, lineEnd < 0 ? text.Length : begin + lineEnd)));
    }

    private static bool IsMarker(string text, int at, char mark)
    {
        if (at + 7 > text.Length) return false;
        for (var offset = 0; offset < 7; offset++)
        {
            if (text[at + offset] != mark) return false;
        }

        return at + 7 == text.Length || text[at + 7] is ' ' or '\r' or '\n';
    }

    private static int NextLine(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : at + length + 1;
    }
}
