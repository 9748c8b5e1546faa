using System.Globalization;
using System.Text;

namespace PlanAsCode.Syntax.Text;

/// <summary>Two texts as a unified diff, as <c>git apply</c> and <c>patch</c> read it; nothing where they are the same.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="path">Stands behind <c>a/</c> and <c>b/</c>.</param>
    public static string Of(string path, string before, string after)
    {
        if (before == after) return "";
        var (old, now) = (LineChanges.LinesOf(before), LineChanges.LinesOf(after));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
        var changes = LineChanges.Between(old, now);
        for (var i = 0; i < changes.Count;)
        {
            var last = i;
            while (last + 1 < changes.Count && changes[last + 1].Old - changes[last].OldEnd <= 2 * Context) last++;
            WriteHunk(text, old, now, changes, i, last);
            i = last + 1;
        }

        return text.ToString();
    }

    private static void WriteHunk(StringBuilder text, string[] old, string[] now, List<LineChange> changes, int first, int last)
    {
        var from = Math.Max(0, changes[first].Old - Context);
        var to = Math.Min(old.Length, changes[last].OldEnd + Context);
        var newFrom = changes[first].New - (changes[first].Old - from);
        var newTo = changes[last].NewEnd + (to - changes[last].OldEnd);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Span(from, to)} +{Span(newFrom, newTo)} @@\n");
        var at = from;
        for (var i = first; i <= last; i++)
        {
            for (; at < changes[i].Old; at++) Write(text, ' ', old[at]);
            for (; at < changes[i].OldEnd; at++) Write(text, '-', old[at]);
            for (var line = changes[i].New; line < changes[i].NewEnd; line++) Write(text, '+', now[line]);
        }

        for (; at < to; at++) Write(text, ' ', old[at]);
    }

    private static string Span(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"{(to > from ? from + 1 : from)},{to - from}");

    private static void Write(StringBuilder text, char mark, string line)
    {
        text.Append(mark).Append(line);
        if (!line.EndsWith('\n')) text.Append("\n\\ No newline at end of file\n");
    }
}
