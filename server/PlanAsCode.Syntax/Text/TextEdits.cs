using System.Collections.Immutable;
using System.Text;

namespace PlanAsCode.Syntax.Text;

/// <summary>Several replacements in one text, all counted in the text as it was.</summary>
public static class TextEdits
{
    /// <summary>The text with all edits made; insertions at one place keep their order.</summary>
    /// <returns>Null where edits overlap or lie outside of the text.</returns>
    public static SourceText? Apply(SourceText source, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(source.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            if (edit.Span.Start < at || edit.Span.End > source.Length) return null;
            text.Append(source.Text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return new SourceText(source.Path, text.Append(source.Text, at, source.Length - at).ToString());
    }

    /// <summary>From one text to another in few and small replacements: by lines, and within changed lines without what they begin and end with alike.</summary>
    public static ImmutableArray<TextEdit> Between(string before, string after)
    {
        var (old, now) = (LineChanges.LinesOf(before), LineChanges.LinesOf(after));
        var starts = new int[old.Length + 1];
        for (var line = 0; line < old.Length; line++) starts[line + 1] = starts[line] + old[line].Length;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var change in LineChanges.Between(old, now))
        {
            // Line against line where as many went as came: their ends and what stands between their words stays.
            var isEven = change.OldEnd - change.Old == change.NewEnd - change.New;
            var count = isEven ? change.OldEnd - change.Old : 1;
            for (var i = 0; i < count; i++)
            {
                var (oldEnd, newEnd) = isEven ? (change.Old + i + 1, change.New + i + 1) : (change.OldEnd, change.NewEnd);
                var text = string.Concat(now[(change.New + i)..newEnd]);
                if (Trimmed(before, starts[change.Old + i], starts[oldEnd], text) is { } edit) edits.Add(edit);
            }
        }

        return edits.ToImmutable();
    }

    private static TextEdit? Trimmed(string before, int start, int end, string text)
    {
        var head = 0;
        while (start + head < end && head < text.Length && before[start + head] == text[head]) head++;
        var tail = 0;
        while (start + head < end - tail && head < text.Length - tail && before[end - tail - 1] == text[^(tail + 1)]) tail++;
        // Half of a pair is no letter.
        if (head > 0 && char.IsHighSurrogate(text[head - 1])) head--;
        if (tail > 0 && char.IsLowSurrogate(text[^tail])) tail--;
        // Nor is half of a line break: no position lies between its two.
        if (head > 0 && text[head - 1] == '\r' && (BeginsWithLf(before.AsSpan(start + head, end - start - head)) || BeginsWithLf(text.AsSpan(head)))) head--;
        if (tail > 0 && text[^tail] == '\n' && (EndsWithCr(before.AsSpan(start, end - tail - start)) || EndsWithCr(text.AsSpan(0, text.Length - tail)))) tail--;
        var span = TextSpan.FromBounds(start + head, end - tail);
        var added = text[head..(text.Length - tail)];
        return span.IsEmpty && added.Length == 0 ? null : new TextEdit(span, added);
    }

    private static bool BeginsWithLf(ReadOnlySpan<char> text) => text is ['\n', ..];

    private static bool EndsWithCr(ReadOnlySpan<char> text) => text is [.., '\r'];
}
