using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Editing;

/// <summary>
/// Sets or takes out keys of maps in any style, and leaves all else as it is written: order, comments, line breaks. The
/// changed text is read again; where anything but the wanted keys would read otherwise, nothing is changed.
/// </summary>
public static class MapEdit
{
    /// <summary>Makes all changes of one file at once.</summary>
    public static EditResult Make(YamlFile file, IReadOnlyCollection<EntryChange> changes)
    {
        var edits = new List<TextEdit>();
        foreach (var group in changes.GroupBy(change => change.Holder))
        {
            if (Whole(file, group.Key) is { } problem) return new EditResult(null, problem);
            var gone = group.Where(change => change.Yaml is null).Select(change => change.Key).ToList();
            foreach (var change in group)
            {
                if (Edit(file.Source, change, gone, edits) is { } refusal) return new EditResult(null, refusal);
            }
        }

        var text = TextEdits.Apply(file.Source, edits);
        if (text is null) return new EditResult(null, "the changes touch each other");
        return EditCheck.Problem(file, file.With(text), changes, edits) is { } wrong ? new EditResult(null, wrong) : new EditResult(text, null);
    }

    /// <summary>Why an entry's map cannot be changed without changing others.</summary>
    private static string? Whole(YamlFile file, YamlEntry holder)
    {
        if (holder.Value is YamlAlias alias) return $"`{holder.KeyText}` is `*{alias.Name}`, which others share";
        if (holder.Value is YamlMissing { IsBroken: true }) return $"`{holder.KeyText}` cannot be read";
        return SharedNode.Around(file, holder) is { } anchor ? $"`{holder.KeyText}` belongs to `&{anchor}`, which others share" : null;
    }

    private static string? Edit(SourceText source, EntryChange change, IReadOnlyCollection<string> gone, List<TextEdit> edits)
    {
        if (change.Holder.Value is YamlMapping map && Own(map, change.Key) is { Length: > 0 } own)
        {
            if (own.Length > 1) return $"`{change.Key}` is written twice";
            if (change.Yaml is null) return Removal.Edit(source, map, own[0], edits);
            return Replace(source, own[0], change, edits);
        }

        if (change.Yaml is null) return $"`{change.Holder.KeyText}` has no `{change.Key}`";
        return Insertion.Edit(source, change, gone, edits);
    }

    private static YamlEntry[] Own(YamlMapping map, string key) => [.. map.Entries.Where(entry => entry.KeyText == key)];

    private static string? Replace(SourceText source, YamlEntry entry, EntryChange change, List<TextEdit> edits)
    {
        switch (entry.Value)
        {
            case { Anchor: { } anchor }:
                return $"`{change.Key}` has the anchor `&{anchor}`, which others may share";
            case { Tag: { } tag }:
                return $"`{change.Key}` has the tag `{tag}`";
            case YamlMissing { IsBroken: true }:
                return $"`{change.Key}` cannot be read";
            case YamlMissing missing:
                edits.Add(new TextEdit(Gap.Behind(source, missing), missing.HasColon ? " " + change.Yaml : ": " + change.Yaml));
                return null;
            default:
                edits.Add(new TextEdit(entry.Value.Span, change.Yaml!));
                return null;
        }
    }
}
