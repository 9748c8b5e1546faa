using PlanAsCode.Analysis.Rules.Settings;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Understanding;

/// <summary>What there is to know about the word at a position: a key, a name, a value, a rule. The facts have to be of this very text.</summary>
public static class Hover
{
    private const int MostLines = 12;

    /// <summary>Null where nothing is known: between words, in prose, on what nothing has.</summary>
    public static HoverAnswer? At(PlanFile file, int offset)
    {
        if (CommentFinding.At(file.Tree, offset) is { } comment) return OfComment(file.Tree, comment, offset);
        if (ReferenceAt(file, offset) is { } reference)
        {
            return EntityLookup.Find(file.Plan, reference.TargetKind, reference.Target) is { } named
                ? new HoverAnswer(reference.Place.Span, EntityPage.Of(named, file))
                : null;
        }

        var cursor = Cursor.At(file.Tree, offset);
        return cursor switch
        {
            { Part: CursorPart.Key, Entry: { } entry, Innermost: { } step } => Answer(entry.Key.Span, OfKey(file, cursor, entry, step)),
            { Part: CursorPart.Value, Innermost: { Node: YamlScalar scalar } step } when Touches(scalar.Span, offset) => Answer(scalar.Span, OfValue(file, cursor, scalar, step)),
            { Part: CursorPart.Value, Innermost.Node: YamlAlias { Target: { } target } alias } when Touches(alias.Span, offset) => Answer(alias.Span, OfAlias(file.Source, alias, target)),
            _ => null,
        };
    }

    private static HoverAnswer? Answer(TextSpan span, HoverPage? page) => page is { IsEmpty: false } ? new HoverAnswer(span, page) : null;

    private static bool Touches(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;

    private static HoverPage? OfKey(PlanFile file, Cursor cursor, YamlEntry entry, CursorStep step)
    {
        if (step.Type is EntityMapType { Kind: var kind })
        {
            var path = step.Path is null ? entry.KeyText : $"{step.Path}.{entry.KeyText}";
            return EntityLookup.Find(file.Plan, kind, path) is { } declared ? EntityPage.Of(declared, file) : null;
        }

        if (cursor.Key is { } key) return OfKnownKey(file, cursor, entry, key, step.Keys);
        if (entry.IsMergeKey) return Words("<<", "merge key", "Takes over the entries of another map of this file; what stands beside it wins.");
        if (step.Type == WorkspaceKeys.Rules.Type) return RulePage.Of(entry.KeyText);
        if (step.Type is MapType map) return ValuePage.Of(entry.KeyText, map.Key, SpotOf(file, cursor), null);
        return entry.KeyText.StartsWith("x-", StringComparison.Ordinal) ? Words(Said.Line(entry.KeyText), "key of your own", "Kept as written, for report templates.") : null;
    }

    /// <summary>The key's own words, and how its value is read.</summary>
    private static HoverPage OfKnownKey(PlanFile file, Cursor cursor, YamlEntry entry, Key key, KeySet? owner)
    {
        var page = KeyPage.Of(key, owner);
        if (key.Type is WordsType || entry.Value is not YamlScalar { Value.Length: > 0 } scalar) return page;
        if (ValuePage.Of(scalar.Value, key.Type, SpotOf(file, cursor), owner) is { } value) page.Append(value);
        return page;
    }

    private static HoverPage? OfValue(PlanFile file, Cursor cursor, YamlScalar scalar, CursorStep step)
    {
        var owner = OwnerOf(cursor);
        if (ValuePage.Of(scalar.Value, step.Type, SpotOf(file, cursor), owner) is { } page) return page;
        return cursor.Key is { } key && !IsProse(step.Type) ? KeyPage.Of(key, owner) : null;
    }

    private static bool IsProse(FieldType? type) => type switch
    {
        null => true,
        ScalarType scalar => scalar.Pattern is null,
        OneOfType choices => choices.Choices.Any(IsProse),
        ReferenceType => true,
        _ => false,
    };

    private static HoverPage OfAlias(SourceText source, YamlAlias alias, YamlNode target)
    {
        var lines = source.TextAt(target.Span).ReplaceLineEndings("\n").Split('\n');
        var page = Words("*" + alias.Name, "stands for", null);
        page.Drawing(string.Join('\n', lines.Take(MostLines)).Replace("```", "'''", StringComparison.Ordinal) + (lines.Length > MostLines ? "\n…" : ""));
        return page;
    }

    private static HoverPage Words(string name, string what, string? words)
    {
        var page = new HoverPage();
        page.Head(name, what);
        page.Text(words);
        return page;
    }

    private static ValueSpot SpotOf(PlanFile file, Cursor cursor) =>
        new(file, cursor.Key, cursor.Entity is { } around ? EntityLookup.Find(file.Plan, around.Kind, around.Path) : null);

    /// <summary>The keys among which the entry stands.</summary>
    private static KeySet? OwnerOf(Cursor cursor)
    {
        for (var at = cursor.Steps.Length - 1; at >= 0; at--)
        {
            if (cursor.Key is { } key && cursor.Steps[at].Keys is { } keys && keys.Find(key.Name) == key) return keys;
        }

        return null;
    }

    /// <summary>One question is quicker answered by looking at all than by making an index of all.</summary>
    private static Reference? ReferenceAt(PlanFile file, int offset)
    {
        foreach (var use in file.Plan.References)
        {
            var (source, span) = (use.Reference.Place.Source, use.Reference.Place.Span);
            if (span.Start <= offset && offset <= span.End && source.Path == file.Path) return use.Reference;
        }

        return null;
    }

    private static HoverAnswer? OfComment(YamlFile tree, YamlComment comment, int offset) =>
        IgnoreComment.Read(tree, comment) is { NamePlace.Span: var span } ignore && Touches(span, offset) ? Answer(span, RulePage.Of(ignore.RuleName)) : null;
}
