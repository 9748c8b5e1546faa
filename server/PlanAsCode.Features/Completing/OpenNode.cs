using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Completing;

/// <summary>The brackets or the text of several lines that a position may lie in.</summary>
/// <param name="Start">Of the bracket, the quote or the text.</param>
/// <param name="OwnerLine">The line of the key that holds it; -1 where it is an item of a list.</param>
internal sealed record OpenNode(OpenNodeKind Kind, int Start, int OwnerLine)
{
    /// <summary>Behind the closing bracket; 0 where there is none, and for texts.</summary>
    public int End { get; private init; }

    public static OpenNode? At(YamlFile file, int offset)
    {
        var node = file.Documents.LastOrDefault(root => root.Span.Start <= offset);
        YamlEntry? owner = null;
        while (node is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false })
        {
            if (node is YamlMapping map)
            {
                if (Last(map.Entries, entry => entry.Key.Span.Start < offset) is not { } entry) return null;
                (owner, node) = (entry, entry.Value);
            }
            else
            {
                node = Last(((YamlSequence)node).Items, item => item.Span.Start < offset);
                owner = null;
            }
        }

        return node is null ? null : Of(file.Source, node, owner, offset);
    }

    private static OpenNode? Of(SourceText source, YamlNode node, YamlEntry? owner, int offset)
    {
        var start = node.Span.Start;
        if (start >= source.Length) return null;
        var line = owner is null ? -1 : source.Lines.LineAt(owner.Key.Span.Start);
        if (node is YamlMapping or YamlSequence && source.Text[node.Span.End - 1] is '}' or ']') return new OpenNode(OpenNodeKind.Flow, start, line) { End = node.Span.End };
        if (node is YamlMapping or YamlSequence || (node is YamlMissing { IsBroken: true } && source.Text[start] is '[' or '{')) return new OpenNode(OpenNodeKind.Flow, start, line);
        if (node is not YamlScalar scalar || start >= offset) return null;
        return scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => offset <= node.Span.End ? new OpenNode(OpenNodeKind.Text, start, line) : null,
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => offset < node.Span.End ? new OpenNode(OpenNodeKind.Text, start, line) : null,
            _ => offset <= node.Span.End && TakesText(source, start, line) ? new OpenNode(OpenNodeKind.Text, start, line) : null,
        };
    }

    /// <summary>A plain text may go on below; a date or a name that does is a key that begins too far to the right.</summary>
    private static bool TakesText(SourceText source, int start, int ownerLine)
    {
        var line = ownerLine >= 0 ? ownerLine : source.Lines.LineAt(start);
        return SlotFinder.WantedOn(source, line, BlockLine.Read(source, line)).Forms.Any(type => type is Model.Keys.ScalarType { HasLinks: true });
    }

    private static T? Last<T>(System.Collections.Immutable.ImmutableArray<T> all, Func<T, bool> isBefore)
        where T : class
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(all[middle])) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : all[low - 1];
    }
}

internal enum OpenNodeKind
{
    Flow,
    Text,
}
