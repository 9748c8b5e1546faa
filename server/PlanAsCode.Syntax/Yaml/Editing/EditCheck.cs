using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Editing;

/// <summary>Compares a changed file with what it was: the wanted keys have their new values, and nothing else reads otherwise.</summary>
internal static class EditCheck
{
    private const string Refusal = "the text around it is written in a way that cannot be changed safely";

    /// <returns>What is wrong, or null.</returns>
    public static string? Problem(YamlFile before, YamlFile after, IReadOnlyCollection<EntryChange> changes, IEnumerable<TextEdit> edits)
    {
        if (Errors(after) > Errors(before)) return Refusal;
        if (!SameComments(before, after, changes, edits)) return "a comment would be lost";
        var byHolder = changes.ToLookup(change => change.Holder);
        var open = new Stack<(YamlNode Before, YamlNode After)>();
        if (before.Documents.Length != after.Documents.Length) return Refusal;
        for (var i = 0; i < before.Documents.Length; i++) open.Push((before.Documents[i], after.Documents[i]));
        while (open.TryPop(out var pair))
        {
            if (!SameNode(pair.Before, pair.After)) return Refusal;
            if (pair is (YamlSequence was, YamlSequence list))
            {
                for (var i = 0; i < was.Items.Length; i++) open.Push((was.Items[i], list.Items[i]));
            }

            if (pair is not (YamlMapping old, YamlMapping now)) continue;
            for (var i = 0; i < old.Entries.Length; i++)
            {
                open.Push((old.Entries[i].Key, now.Entries[i].Key));
                if (!byHolder.Contains(old.Entries[i])) open.Push((old.Entries[i].Value, now.Entries[i].Value));
                else if (!Changed(old.Entries[i], now.Entries[i].Value, [.. byHolder[old.Entries[i]]], open)) return Refusal;
            }
        }

        return null;
    }

    /// <summary>The map of a holder: its other entries are compared in their order.</summary>
    private static bool Changed(YamlEntry before, YamlNode after, List<EntryChange> changes, Stack<(YamlNode Before, YamlNode After)> open)
    {
        var old = before.Value is YamlMapping was ? was.Entries : [];
        var now = after is YamlMapping map ? map.Entries : [];
        var others = old.Where(entry => !changes.Exists(change => change.Key == entry.KeyText)).ToList();
        var kept = now.Where(entry => !changes.Exists(change => change.Key == entry.KeyText)).ToList();
        if (others.Count != kept.Count || (after is not YamlMapping && now.Length + others.Count > 0)) return false;
        for (var i = 0; i < others.Count; i++)
        {
            open.Push((others[i].Key, kept[i].Key));
            open.Push((others[i].Value, kept[i].Value));
        }

        foreach (var change in changes)
        {
            var set = now.Where(entry => entry.KeyText == change.Key).ToList();
            if (change.Yaml is null ? set.Count > 0 : set.Count != 1) return false;
            if (change.Yaml is not null) open.Push((Wanted(change), set[0].Value));
        }

        return true;
    }

    private static YamlNode Wanted(EntryChange change) =>
        YamlFile.Parse(new SourceText("", $"{{{change.Key}: {change.Yaml}}}")).Documents is [YamlMapping { Entries: [var entry] }] ? entry.Value : new YamlMissing { Span = default };

    /// <summary>Alike but for what stands in them.</summary>
    private static bool SameNode(YamlNode before, YamlNode after) =>
        before.Anchor == after.Anchor && before.Tag == after.Tag && (before, after) switch
        {
            (YamlScalar one, YamlScalar other) => one.Value == other.Value,
            (YamlSequence one, YamlSequence other) => one.Items.Length == other.Items.Length,
            (YamlMapping one, YamlMapping other) => one.Entries.Length == other.Entries.Length,
            (YamlAlias one, YamlAlias other) => one.Name == other.Name,
            (YamlMissing one, YamlMissing other) => one.IsBroken == other.IsBroken,
            _ => false,
        };

    /// <summary>All but those of the keys that are taken out: inside of their values, and behind them on their last line.</summary>
    private static bool SameComments(YamlFile before, YamlFile after, IReadOnlyCollection<EntryChange> changes, IEnumerable<TextEdit> edits)
    {
        var cut = edits.Where(edit => edit.NewText.Length == 0).Select(edit => edit.Span).ToList();
        var own = changes.Where(change => change.Yaml is null).Select(change => Extent(before.Source, change)).ToList();
        var kept = before.Comments.Where(comment => !(cut.Exists(span => span.Contains(comment.Span.Start)) && own.Exists(span => span.Contains(comment.Span.Start))));
        return kept.Select(comment => before.Source.TextAt(comment.Span)).SequenceEqual(after.Comments.Select(comment => after.Source.TextAt(comment.Span)));
    }

    private static TextSpan Extent(SourceText source, EntryChange change)
    {
        if ((change.Holder.Value as YamlMapping)?.Find(change.Key) is not { Span: var span }) return default;
        return TextSpan.FromBounds(span.Start, source.Lines.EndOf(source.Lines.LineAt(Math.Max(span.Start, span.End - 1))));
    }

    private static int Errors(YamlFile file) => file.Problems.Count(problem => problem.Severity == Severity.Error);
}
