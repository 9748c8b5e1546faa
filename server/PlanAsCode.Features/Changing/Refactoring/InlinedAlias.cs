using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>Writes what an alias stands for in its place, so that the two can differ from now on.</summary>
internal static class InlinedAlias
{
    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        if (EntryPath.To(question.Tree, question.Selection.Start) is not [.., { Value: YamlAlias { Target: { } target } alias } step]) yield break;
        if (Inside(target).Any(EntryPath.IsShared) || target.Tag is not null) yield break;
        var edit = step.Entry is { IsMergeKey: true } merge ? Merged(question, (YamlMapping)step.Holder, merge, target) : Value(question, step, alias, target);
        if (edit is not { } found) yield break;
        yield return new OfferedChange($"Write what `*{alias.Name}` stands for", ChangeKinds.Inline)
        {
            Make = () => SameReferences.Check(question.Plan, [new FileEdit(question.File.Path, found)]),
        };
    }

    private static IEnumerable<YamlNode> Inside(YamlNode target) => target switch
    {
        YamlMapping map => map.Entries.Select(entry => entry.Value),
        YamlSequence list => list.Items,
        _ => [],
    };

    private static TextEdit? Value(ChangeQuestion question, PathStep step, YamlAlias alias, YamlNode target)
    {
        var source = question.Source;
        var from = source.Lines.PositionAt(target.Span.Start).Character;
        var isBlock = target is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false };
        if (!isBlock)
        {
            if (target is YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded }) return null;
            var text = source.TextAt(target.Span);
            // A plain text that is fine between lines may end at a comma between braces.
            if (target is YamlScalar { Style: ScalarStyle.Plain } plain && step.IsInFlow && text.AsSpan().IndexOfAny(",[]{}") >= 0) text = Syntax.Yaml.Editing.ScalarText.Of(plain.Value);
            return text.Contains('\n', StringComparison.Ordinal) ? null : new TextEdit(alias.Span, text);
        }

        if (step.IsInFlow || step.Entry is not { } entry || !source.IsFirstOnLine(entry.Key.Span.Start)) return null;
        var start = entry.Key.Span.End + source.Text.AsSpan(entry.Key.Span.End, alias.Span.Start - entry.Key.Span.End).TrimEnd().Length;
        var column = source.Lines.PositionAt(entry.Key.Span.Start).Character + 2;
        var end = source.EndOfLineAt(alias.Span.End);
        if (!string.IsNullOrWhiteSpace(source.Text[alias.Span.End..end])) return null;
        return new TextEdit(TextSpan.FromBounds(start, alias.Span.End), source.LineBreakAt(start) + EntryText.Indented(new string(' ', from) + source.TextAt(target.Span), from, column));
    }

    /// <summary>The entries that the map does not have itself: its own win.</summary>
    private static TextEdit? Merged(ChangeQuestion question, YamlMapping map, YamlEntry merge, YamlNode target)
    {
        if (target is not YamlMapping { Entries: var entries } || map.Entries.Count(entry => entry.IsMergeKey) > 1) return null;
        var source = question.Source;
        var taken = entries.Where(entry => map.Find(entry.KeyText) is null).ToList();
        if (taken.Count == 0) return null;
        var column = source.Lines.PositionAt(merge.Key.Span.Start).Character;
        var texts = taken.Select(entry => EntryText.Continued(source.TextAt(entry.Span), source.Lines.PositionAt(entry.Key.Span.Start).Character, column)).ToList();
        if (!map.IsFlow) return new TextEdit(merge.Span, string.Join(source.LineBreakAt(merge.Span.Start) + new string(' ', column), texts));
        return texts.Exists(text => text.Contains('\n', StringComparison.Ordinal)) ? null : new TextEdit(merge.Span, string.Join(", ", texts));
    }
}
