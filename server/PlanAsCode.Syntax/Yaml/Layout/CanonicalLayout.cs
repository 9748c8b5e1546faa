using System.Text;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Layout;

/// <summary>A file in canonical layout: indentation, blanks and empty lines. Order, words, quotes and comments stay as they are written.</summary>
public static class CanonicalLayout
{
    /// <summary>Of the whole file.</summary>
    public static SourceText Of(YamlFile file) =>
        Written(file.Source, LineLayout.Of(file, file.Documents.Where(IsLaidOut).Select(root => (root, 0))), isWhole: true);

    /// <summary>Of one node; all other lines stay.</summary>
    /// <param name="column">Where its first line begins.</param>
    public static SourceText Of(YamlFile file, YamlNode node, int column) => Written(file.Source, LineLayout.Of(file, [(node, column)]), isWhole: false);

    private static bool IsLaidOut(YamlNode root) => root is YamlMapping or YamlSequence;

    private static SourceText Written(SourceText source, LineLayout layout, bool isWhole)
    {
        var gaps = layout.Gaps.OrderBy(edit => edit.Span.Start).ToList();
        var text = new StringBuilder(source.Length);
        var (next, wasEmpty) = (0, isWhole);
        for (var line = 0; line < source.Lines.Count; line++)
        {
            var (start, end) = (source.Lines.StartOf(line), source.Lines.EndOf(line));
            var content = new StringBuilder();
            var at = start;
            if (layout.Columns[line] is { } column)
            {
                content.Append(' ', column);
                while (at < end && source.Text[at] == ' ') at++;
            }

            for (; next < gaps.Count && gaps[next].Span.End <= end; next++)
            {
                if (gaps[next].Span.Start < at) continue;
                content.Append(source.Text, at, gaps[next].Span.Start - at).Append(gaps[next].NewText);
                at = gaps[next].Span.End;
            }

            content.Append(source.Text, at, end - at);
            if (layout.IsKept[line] || !isWhole && layout.Columns[line] is null)
            {
                text.Append(content);
                wasEmpty = false;
                continue;
            }

            var lineBreak = LineBreak(content);
            var words = content.ToString().TrimEnd();
            if (words.Length == 0 && wasEmpty) continue;
            wasEmpty = isWhole && words.Length == 0;
            text.Append(words).Append(lineBreak);
        }

        return new SourceText(source.Path, isWhole ? Ended(text.ToString(), source) : text.ToString());
    }

    /// <summary>One line break at the end, and no empty line before it, unless they belong to a value.</summary>
    private static string Ended(string text, SourceText source)
    {
        var lineBreak = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var words = text.TrimEnd('\r', '\n', ' ');
        return words.Length == 0 ? "" : words + lineBreak;
    }

    private static string LineBreak(StringBuilder line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] is '\r' or '\n') end--;
        return line.ToString(end, line.Length - end);
    }
}
