using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>In flow style a comma ends a text: what follows looks like a key without a colon. One finding, and quotes as its fix.</summary>
internal static class TextCutByComma
{
    /// <summary>The last of the pieces that begin at an entry, or null where that entry is no piece of a text.</summary>
    public static int? Ends(MapPart part, IReadOnlyList<YamlEntry> entries, int at)
    {
        if (!part.Map.IsFlow || at == 0 || !IsPiece(part, entries[at]) || entries[at - 1].Value is not YamlScalar { Style: ScalarStyle.Plain }) return null;

        var last = at;
        while (last + 1 < entries.Count && IsPiece(part, entries[last + 1])) last++;
        return last;
    }

    public static void Report(FindingList findings, MapPart part, IReadOnlyList<YamlEntry> entries, int at, int last)
    {
        var before = entries[at - 1];
        var whole = TextSpan.FromBounds(before.Value.Span.Start, entries[last].Key.Span.End);
        var text = part.Source.TextAt(whole);
        var place = new Place(part.Source, TextSpan.FromBounds(entries[at].Key.Span.Start, entries[last].Key.Span.End));
        var quoted = Fixes.Quote(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        findings.ReadNothingInto(new Place(part.Source, before.Value.Span));
        findings.Error(
            BindingRules.CommaInText, place,
            $"the comma before {Shown.Of(part.Source.TextAt(place.Span))} ends the text of {Shown.Of(before.KeyText)} here, between braces; put the text in quotes",
            new CodeFix("Put the text in quotes", [new FileEdit(part.Source.Path, new TextEdit(whole, quoted))]),
            new RelatedPlace("the text begins here", new Place(part.Source, before.Value.Span)));
    }

    /// <summary>A plain key with no colon behind it.</summary>
    private static bool IsPiece(MapPart part, YamlEntry entry)
    {
        if (entry.Key is not YamlScalar { Style: ScalarStyle.Plain } || entry.Value is not YamlMissing { IsBroken: false }) return false;

        var at = entry.Key.Span.End;
        var text = part.Source.Text;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at >= text.Length || text[at] is ',' or '}';
    }
}
