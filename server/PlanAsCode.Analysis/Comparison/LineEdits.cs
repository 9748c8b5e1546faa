using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>From one text of a file to another, as few changed stretches of lines.</summary>
internal static class LineEdits
{
    /// <summary>In order of lines. Of two stretches as long as each other whose lines have the same keys, each line is an edit of its own.</summary>
    public static ImmutableArray<LineEdit> Between(SourceText before, SourceText after)
    {
        var edits = ImmutableArray.CreateBuilder<LineEdit>();
        var difference = Differ.Instance.CreateDiffs(before.Text, after.Text, ignoreWhiteSpace: false, ignoreCase: false, LineEndingsPreservingChunker.Instance);
        var (old, now) = (difference.PiecesOld, difference.PiecesNew);
        foreach (var block in difference.DiffBlocks)
        {
            var (from, to) = (new LineStretch(block.DeleteStartA, block.DeleteCountA), new LineStretch(block.InsertStartB, block.InsertCountB));
            if (from.Count == to.Count && Enumerable.Range(0, from.Count).All(i => KeyOf(old[from.First + i]) is { } key && key == KeyOf(now[to.First + i])))
                edits.AddRange(Enumerable.Range(0, from.Count).Select(i => Edit(new LineStretch(from.First + i, 1), new LineStretch(to.First + i, 1))));
            else edits.Add(Edit(from, to));
        }

        return edits.ToImmutable();

        LineEdit Edit(LineStretch from, LineStretch to) => new(after.Path, from, to, string.Concat(old.Skip(from.First).Take(from.Count)));
    }

    /// <summary>A text with some of its edits taken back.</summary>
    /// <param name="edits">Of this text, in any order.</param>
    public static string TakenBack(string text, IEnumerable<LineEdit> edits)
    {
        List<string> lines = [.. LineEndingsPreservingChunker.Instance.Chunk(text)];
        foreach (var edit in edits.OrderByDescending(edit => edit.After.First).ThenByDescending(edit => edit.After.Count))
        {
            lines.RemoveRange(edit.After.First, edit.After.Count);
            lines.Insert(edit.After.First, edit.Was);
        }

        return string.Concat(lines);
    }

    /// <summary>Indentation and key of a line, up to its colon; null where there is none.</summary>
    private static string? KeyOf(string line) => line.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? line[..colon] : null;
}
