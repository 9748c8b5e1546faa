using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>Lines of a text as edits need them.</summary>
internal static class TextLines
{
    /// <summary>In front of the line break.</summary>
    public static int EndOfLineAt(this SourceText source, int position)
    {
        var line = source.Lines.LineAt(position);
        return source.Lines.StartOf(line) + source.LineText(line).Length;
    }

    /// <summary>The line break of a line, else the file's.</summary>
    public static string LineBreakAt(this SourceText source, int position)
    {
        var own = source.Text[source.EndOfLineAt(position)..source.Lines.EndOf(source.Lines.LineAt(position))];
        if (own.Length > 0) return own;
        return source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>As many blanks as stand, or could stand, in front of a position.</summary>
    public static string IndentAt(this SourceText source, int position) => new(' ', source.Lines.PositionAt(position).Character);

    /// <summary>True where only blanks stand in front of a position on its line.</summary>
    public static bool IsFirstOnLine(this SourceText source, int position)
    {
        var start = source.Lines.StartOf(source.Lines.LineAt(position));
        return source.Text.AsSpan(start, position - start).Trim(' ').IsEmpty;
    }
}
