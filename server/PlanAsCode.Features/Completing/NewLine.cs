using System.Collections.Immutable;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Completing;

/// <summary>
/// What a new line begins with: the dash of the next item, or the indentation of what the key above takes. An item left empty ends
/// its list, as in text editors. Where the line is not blank, or lies in a text or in brackets, nothing is changed.
/// </summary>
public static class NewLine
{
    /// <param name="offset">Of the cursor, on the new line.</param>
    public static ImmutableArray<TextEdit> Begin(YamlFile file, int offset)
    {
        var source = file.Source;
        offset = Math.Clamp(offset, 0, source.Length);
        var line = source.Lines.LineAt(offset);
        if (line == 0 || !string.IsNullOrWhiteSpace(source.LineText(line))) return [];
        if (OpenNode.At(file, source.Lines.StartOf(line)) is { } around && IsInside(source, around, line)) return [];
        var above = BlockLine.Read(source, line - 1);
        if (above.IsSilent || BlockPath.IsDocumentMark(source, above.Start)) return [];
        var wanted = SlotFinder.WantedOn(source, line - 1, above);
        if (above.OpensText(source.Text)) return Neighbours.HasDeeper(source, line, above.Column) ? [] : Indented(source, line, above.Column + Layout.Around(source, line).Indent);
        if (above.HasDash && !above.HasKey) return BehindItem(source, line, above);
        return above.HasKey && above.IsHeader(source.Text) ? BelowKey(source, line, above, wanted) : [];
    }

    private static bool IsInside(SourceText source, OpenNode around, int line)
    {
        var first = source.Lines.LineAt(around.Start);
        if (around.Kind == OpenNodeKind.Text) return first < line - 1 || source.Text[around.Start] is '"' or '\'';
        var read = BlockLine.Read(source, first);
        return FlowScan.At(source, around.Start, source.Lines.StartOf(line), default, read.Column) is not null;
    }

    private static ImmutableArray<TextEdit> BehindItem(SourceText source, int line, BlockLine above)
    {
        if (above.Content < above.End)
            return source.Text[above.Content] is '[' or '{' && !IsClosed(source, above) ? [] : Indented(source, line, above.LastDash, "- ");

        // Enter behind an empty dash: the list is at its end.
        var path = BlockPath.ToDash(source, line - 1, above.FirstDash);
        if (path.IsFirst && above.FirstDash == above.LastDash && !Neighbours.Items(source, line - 1, above.LastDash).Any()) return [];
        var start = source.Lines.StartOf(line - 1);
        var end = source.Lines.StartOf(line) + source.LineText(line).Length;
        var column = Math.Max(0, path.OwnerColumn);
        return [new TextEdit(TextSpan.FromBounds(start, end), new string(' ', column))];
    }

    private static bool IsClosed(SourceText source, BlockLine read) => source.Text[read.End - 1] is ']' or '}';

    private static ImmutableArray<TextEdit> BelowKey(SourceText source, int line, BlockLine above, Wanted wanted)
    {
        // What is there already says how deep it stands.
        if (Neighbours.HasDeeper(source, line, above.Column)) return [];
        var layout = Layout.Around(source, line - 1);
        if (wanted.List is not null && wanted.Forms.First() is ListType) return Indented(source, line, above.Column + layout.DashIndent, "- ");
        return wanted.Map is not null && wanted.Forms.First() is not ScalarType ? Indented(source, line, above.Column + layout.Indent) : [];
    }

    private static ImmutableArray<TextEdit> Indented(SourceText source, int line, int column, string lead = "")
    {
        var start = source.Lines.StartOf(line);
        var written = source.LineText(line);
        var wanted = new string(' ', column) + lead;
        return written == wanted ? [] : [new TextEdit(new TextSpan(start, written.Length), wanted)];
    }
}
