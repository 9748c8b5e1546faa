using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Syntax.Yaml.Editing;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>Lines of a map or list as text between braces or brackets.</summary>
internal static class BlockAsFlow
{
    /// <summary>What is nested deeper is not clearer on one line.</summary>
    private const int Deepest = 4;

    /// <returns>Null where a comment, a long text or something shared stands in it.</returns>
    public static string? Of(YamlFile file, YamlNode node)
    {
        if (node.Anchor is not null || EntryPath.IsShared(node)) return null;
        var lines = file.Source.Lines;
        var end = lines.EndOf(lines.LineAt(Math.Max(node.Span.Start, node.Span.End - 1)));
        var start = lines.StartOf(Math.Max(0, lines.LineAt(node.Span.Start) - 1));
        if (file.Comments.Any(comment => comment.Span.Start >= start && comment.Span.Start < end && (comment.Span.Start >= node.Span.Start || comment.OnOwnLine))) return null;
        return Written(file, node, 0);
    }

    private static string? Written(YamlFile file, YamlNode node, int depth)
    {
        if (depth > Deepest) return null;
        switch (node)
        {
            case YamlScalar { Style: ScalarStyle.Plain, Value: var value }:
                return file.Source.TextAt(node.Span).Contains('\n', StringComparison.Ordinal) ? null : value.AsSpan().IndexOfAny(",[]{}") >= 0 ? ScalarText.Of(value) : file.Source.TextAt(node.Span);
            case YamlScalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } or YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true }:
                var text = file.Source.TextAt(node.Span);
                return text.Contains('\n', StringComparison.Ordinal) ? null : text;
            case YamlMapping map:
                return Joined('{', map.Entries.Select(entry => Written(file, entry.Value, depth + 1) is { } value ? $"{file.Source.TextAt(entry.Key.Span)}: {value}" : null), '}');
            case YamlSequence list:
                return Joined('[', list.Items.Select(item => Written(file, item, depth + 1)), ']');
            default:
                return null;
        }
    }

    private static string? Joined(char open, IEnumerable<string?> parts, char close)
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : $"{open}{string.Join(", ", all)}{close}";
    }
}
