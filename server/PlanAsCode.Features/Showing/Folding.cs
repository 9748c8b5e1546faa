using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Showing;

/// <summary>What can be folded away: maps, lists, texts and comments of several lines.</summary>
public static class Folding
{
    /// <summary>In order of their first line, outer before inner; each line begins at most one.</summary>
    /// <param name="limit">The most folds wanted: outer ones are kept first.</param>
    public static ImmutableArray<Fold> Of(YamlFile file, int? limit = null)
    {
        var folds = new Dictionary<int, Fold>();
        AddNodes(file, folds);
        AddComments(file, folds);
        Sort(folds);
        var kept = limit is { } most && most < folds.Count ? folds.Values.OrderBy(fold => fold.Depth).ThenBy(fold => fold.StartLine).Take(Math.Max(0, most)) : folds.Values;
        return [.. kept.OrderBy(fold => fold.StartLine)];
    }

    /// <summary>Takes away what begins on a line that another hides, and ends behind it: in flow style a value may begin where the one before ends.</summary>
    private static void Sort(Dictionary<int, Fold> folds)
    {
        var around = new Stack<Fold>();
        foreach (var fold in folds.Values.OrderBy(fold => fold.StartLine).ToList())
        {
            while (around.TryPeek(out var top) && top.LastHiddenLine < fold.StartLine) around.Pop();
            if (fold.LastHiddenLine <= fold.StartLine || (around.TryPeek(out var outer) && outer.LastHiddenLine < fold.LastHiddenLine)) folds.Remove(fold.StartLine);
            else around.Push(fold);
        }
    }

    private static void AddNodes(YamlFile file, Dictionary<int, Fold> folds)
    {
        var open = new Stack<(YamlNode Node, int From, int Depth)>();
        for (var at = file.Documents.Length - 1; at >= 0; at--) PushChildren(open, file.Documents[at], 0);
        while (open.TryPop(out var next))
        {
            AddNode(file.Source, next.Node, next.From, next.Depth, folds);
            PushChildren(open, next.Node, next.Depth + 1);
        }
    }

    /// <summary>Below a line that begins one already nothing else can begin.</summary>
    private static void PushChildren(Stack<(YamlNode Node, int From, int Depth)> open, YamlNode node, int depth)
    {
        if (node is YamlMapping map)
        {
            for (var at = map.Entries.Length - 1; at >= 0; at--) open.Push((map.Entries[at].Value, map.Entries[at].Key.Span.Start, depth));
        }
        else if (node is YamlSequence list)
        {
            for (var at = list.Items.Length - 1; at >= 0; at--) open.Push((list.Items[at], list.Items[at].Span.Start, depth));
        }
    }

    private static void AddNode(SourceText source, YamlNode node, int from, int depth, Dictionary<int, Fold> folds)
    {
        if (node.Span.IsEmpty) return;
        var (start, end) = (source.Lines.LineAt(from), source.Lines.LineAt(node.Span.End - 1));
        if (start >= end) return;
        var isBracketed = node is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true } && source.Text[node.Span.End - 1] is ']' or '}';
        folds.TryAdd(start, new Fold(start, end, FoldKind.Entry, depth)
        {
            Between = isBracketed ? new TextSpan(node.Span.Start + 1, node.Span.Length - 2) : null,
            LastHiddenLine = isBracketed && IsFirstOfLine(source, node.Span.End - 1) ? end - 1 : end,
        });
    }

    private static void AddComments(YamlFile file, Dictionary<int, Fold> folds)
    {
        var lines = file.Source.Lines;
        for (var at = 0; at < file.Comments.Length; at++)
        {
            if (!file.Comments[at].OnOwnLine) continue;
            var (first, last) = (lines.LineAt(file.Comments[at].Span.Start), lines.LineAt(file.Comments[at].Span.Start));
            while (at + 1 < file.Comments.Length && file.Comments[at + 1].OnOwnLine && lines.LineAt(file.Comments[at + 1].Span.Start) == last + 1) (at, last) = (at + 1, last + 1);
            if (last > first) folds.TryAdd(first, new Fold(first, last, FoldKind.Comment, 0) { LastHiddenLine = last });
        }
    }

    /// <summary>True where nothing but other closing brackets stands in front of it.</summary>
    private static bool IsFirstOfLine(SourceText source, int offset) =>
        source.Text.AsSpan(source.Lines.StartOf(source.Lines.LineAt(offset))..offset).Trim(" \t]},").IsEmpty;
}

/// <summary>Lines that can be folded into the first of them.</summary>
/// <param name="StartLine">Stays to be seen.</param>
/// <param name="EndLine">The last line of what is folded.</param>
/// <param name="Depth">How many others lie around it.</param>
public sealed record Fold(int StartLine, int EndLine, FoldKind Kind, int Depth)
{
    /// <summary>What lies between the brackets of flow style; null where there are none.</summary>
    public TextSpan? Between { get; init; }

    /// <summary>Where whole lines are folded: the last that goes; a closing bracket on a line of its own stays.</summary>
    public int LastHiddenLine { get; init; }
}

/// <summary>What is folded.</summary>
public enum FoldKind
{
    Entry,
    Comment,
}
