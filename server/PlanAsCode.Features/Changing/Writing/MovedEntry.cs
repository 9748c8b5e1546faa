using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>Takes an entry out of one map and puts it at the end of another, in the layout of the other.</summary>
internal static class MovedEntry
{
    private const int UsualIndent = 2;

    /// <param name="inside">Edits of the entry's own text, such as references that become longer.</param>
    /// <param name="holder">The entry whose map is to have it.</param>
    /// <returns>Null where there is no clear place.</returns>
    public static List<FileEdit>? To(WrittenEntry moved, IEnumerable<TextEdit> inside, WrittenEntry holder)
    {
        if (EntryText.Of(moved) is not { } text || EntryPath.IsShared(moved.Entry.Value)) return null;
        var shifted = inside.Select(edit => new TextEdit(edit.Span.ShiftedBy(-text.Span.Start), edit.NewText));
        if (TextEdits.Apply(new SourceText("", text.Text), shifted)?.Text is not { } written) return null;
        if (Paste(written, text, holder) is not { } paste) return null;
        return [new FileEdit(moved.Source.Path, text.Cut(moved)), paste];
    }

    private static FileEdit? Paste(string written, EntryText text, WrittenEntry holder)
    {
        var source = holder.Source;
        switch (holder.Entry.Value)
        {
            case YamlMapping { IsFlow: true } flow:
                // Lines of their own do not fit into braces.
                return text.IsLines && (written.Contains('\n', StringComparison.Ordinal) || written.Contains('#', StringComparison.Ordinal)) ? null : NewEntry.Into(source, flow, written.Trim());
            case YamlMapping { Entries: [var first, ..] } block:
                return NewEntry.Into(source, block, Fitted(written, text, source.Lines.PositionAt(first.Key.Span.Start).Character, source));
            case YamlMissing missing:
                return NewEntry.Into(source, holder.Entry, Fitted(written, text, source.Lines.PositionAt(holder.Entry.Key.Span.Start).Character + UsualIndent, source));
            default:
                return null;
        }
    }

    /// <summary>The text for a column, without the blanks in front of its first line, with the line ends of its new file.</summary>
    internal static string Fitted(string written, EntryText text, int column, SourceText into)
    {
        var unix = written.Replace("\r\n", "\n", StringComparison.Ordinal);
        var fitted = text.IsLines ? EntryText.Indented(unix, text.Column, column).TrimStart(' ') : EntryText.Continued(unix, text.Column, column);
        return fitted.Replace("\n", into.LineBreakAt(0), StringComparison.Ordinal);
    }
}
