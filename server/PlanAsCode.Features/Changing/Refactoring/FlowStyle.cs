using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Syntax.Yaml.Layout;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>A map or list between braces or brackets as lines of its own, and lines as one between braces. What it says stays.</summary>
internal static class FlowStyle
{
    private const int LongestLine = 140;

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        var steps = EntryPath.To(question.Tree, question.Selection.Start);
        if (steps.Find(step => !step.IsInFlow && step.Value is YamlMapping { IsFlow: true, Entries.Length: > 0 } or YamlSequence { IsFlow: true, Items.Length: > 0 }) is { } outer)
        {
            var name = outer.Entry is { } entry ? $"`{entry.KeyText}`" : "the item";
            yield return Of(question, $"Write {name} in lines (block style)", () => ToBlock(question.Tree, outer));
        }

        if (steps is [.., { Entry: { } holder, Value: YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false } } last]
            && question.Selection.Start <= holder.Key.Span.End && BlockAsFlow.Of(question.Tree, last.Value) is { } flow
            && question.Source.Lines.PositionAt(holder.Key.Span.End).Character + flow.Length + 2 <= LongestLine)
            yield return Of(question, $"Write `{holder.KeyText}` on one line (flow style)", () => ToFlow(question.Source, holder, flow));
    }

    private static OfferedChange Of(ChangeQuestion question, string title, Func<List<TextEdit>?> edits) => new(title, ChangeKinds.Rewrite)
    {
        Make = () =>
        {
            if (edits() is not { } made || TextEdits.Apply(question.Source, made) is not { } text) return ChangeResult.Refused("it is written in a way that has to stay");
            return SameMeaning.Difference(question.Tree, question.Tree.With(text)) is { } difference
                ? ChangeResult.Refused(difference)
                : ChangeResult.Of(made.Select(edit => new FileEdit(question.File.Path, edit)));
        },
    };

    /// <summary>A comment behind it stays on the line of its key.</summary>
    private static List<TextEdit>? ToBlock(YamlFile file, PathStep step)
    {
        var source = file.Source;
        var node = step.Value;
        if (file.Comments.Any(comment => node.Span.Contains(comment.Span))) return null;
        var lines = Lines(source, node);
        var lineBreak = source.LineBreakAt(node.Span.Start);
        if (step.Entry is { } entry)
        {
            // Blanks before the brace go with it.
            var start = entry.Key.Span.End + source.Text.AsSpan(entry.Key.Span.End, node.Span.Start - entry.Key.Span.End).TrimEnd().Length;
            var indent = source.IndentAt(entry.Key.Span.Start) + "  ";
            return
            [
                new TextEdit(TextSpan.FromBounds(start, node.Span.End), ""),
                new TextEdit(new TextSpan(source.EndOfLineAt(node.Span.End), 0), string.Concat(lines.Select(line => lineBreak + indent + line))),
            ];
        }

        var column = source.IndentAt(node.Span.Start);
        return
        [
            new TextEdit(node.Span, lines[0]),
            new TextEdit(new TextSpan(source.EndOfLineAt(node.Span.End), 0), string.Concat(lines.Skip(1).Select(line => lineBreak + column + line))),
        ];
    }

    private static List<string> Lines(SourceText source, YamlNode node) => node switch
    {
        YamlMapping map => [.. map.Entries.Select(entry => OneLine(source.TextAt(entry.Span)) + (entry.Value is YamlMissing ? ":" : ""))],
        YamlSequence list => [.. list.Items.Select(item => "- " + OneLine(source.TextAt(item.Span)))],
        _ => [],
    };

    /// <summary>Between braces a line break is a blank.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split('\n').Select(line => line.Trim()));

    private static List<TextEdit> ToFlow(SourceText source, YamlEntry holder, string flow)
    {
        var node = holder.Value.Span;
        var start = holder.Key.Span.End + source.Text.AsSpan(holder.Key.Span.End, node.Start - holder.Key.Span.End).TrimEnd().Length;
        // A list may begin at its dash, which belongs to it.
        var colon = source.Text.IndexOf(':', holder.Key.Span.End);
        return [new TextEdit(TextSpan.FromBounds(Math.Min(start, colon + 1), node.End), " " + flow)];
    }
}
