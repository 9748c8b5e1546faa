using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>How a file is laid out around a line: what is written into it looks the same.</summary>
/// <param name="Indent">Blanks by which a map stands deeper than its key.</param>
/// <param name="DashIndent">Blanks by which a list stands deeper than its key; 0 where dashes stand at the key's column.</param>
/// <param name="ListsAreBlocks">True where short lists are written with dashes rather than in brackets.</param>
internal sealed record Layout(string NewLine, int Indent, int DashIndent, bool ListsAreBlocks)
{
    private const int LinesAround = 300;
    private const int Usual = 2;

    /// <summary>Deeper than this is an alignment, not an indentation.</summary>
    private const int MostIndent = 8;

    public static Layout Around(SourceText source, int line)
    {
        Span<int> maps = stackalloc int[MostIndent + 1];
        Span<int> lists = stackalloc int[MostIndent + 1];
        var (blocks, brackets) = (0, 0);
        BlockLine? header = null;
        var end = Math.Min(source.Lines.Count, line + LinesAround);
        for (var at = Math.Max(0, line - LinesAround); at < end; at++)
        {
            var read = BlockLine.Read(source, at);
            if (read.IsSilent) continue;
            if (header is { } above && read.Indent - above.Column is >= 0 and <= MostIndent and var deeper)
            {
                if (read.HasDash) lists[deeper]++;
                else if (deeper > 0) maps[deeper]++;
                if (read.HasDash && !read.HasKey && !source.Text.AsSpan(read.Content, read.End - read.Content).Contains(' ')) blocks++;
            }

            if (read.HasKey && read.Value >= 0 && source.Text[read.Value] == '[') brackets++;
            header = read.IsHeader(source.Text) ? read : null;
        }

        var indent = MostFrequent(maps) is > 0 and var found ? found : Usual;
        return new Layout(NewLineOf(source, line), indent, MostFrequent(lists) is >= 0 and var dash ? dash : indent, blocks > brackets);
    }

    private static int MostFrequent(ReadOnlySpan<int> counts)
    {
        var best = -1;
        for (var at = 0; at < counts.Length; at++)
        {
            if (counts[at] > 0 && (best < 0 || counts[at] > counts[best])) best = at;
        }

        return best;
    }

    /// <summary>The line break of the line, else of the one above, else of the file's first.</summary>
    private static string NewLineOf(SourceText source, int line)
    {
        for (var at = line; at >= Math.Max(0, line - 1); at--)
        {
            var end = source.Lines.EndOf(at);
            if (end > 0 && end > source.Lines.StartOf(at) && source.Text[end - 1] is '\n') return end > 1 && source.Text[end - 2] == '\r' ? "\r\n" : "\n";
        }

        return "\n";
    }
}
