using System.Globalization;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Editing;

namespace PlanAsCode.Features.Changing.Renaming;

/// <summary>Renames a label, skill, category or role in all places that have it.</summary>
internal static class WordRename
{
    public static RenameResult To(PlanSnapshot plan, WordSubject subject, string word)
    {
        var kind = subject.Kind.ToString().ToLower(CultureInfo.InvariantCulture);
        if (string.IsNullOrWhiteSpace(word) || word != word.Trim() || word.Any(char.IsControl))
            return RenameResult.Refused($"a {kind} is text on one line, without blanks around it");
        var places = WordIndex.Of(plan).UsesOf(subject.Kind, subject.Word).ToList();
        var taken = WordIndex.Of(plan).UsesOf(subject.Kind, word).FirstOrDefault(place => !places.Contains(place));
        if (taken is not null) return RenameResult.Refused($"`{word}` is a {kind} already ({taken}); the two would become one");
        var edits = new EditSet();
        foreach (var place in places)
        {
            var (whole, text) = Written(place, word);
            edits.Set(whole, text, RenameReason.Name);
        }

        if (edits.ApplyTo(plan) is not { } now || WordIndex.Of(now).UsesOf(subject.Kind, word).Count() != places.Count)
            return RenameResult.Refused($"`{word}` cannot be written at all places of this {kind}; choose a word of letters, digits and hyphens");
        return KeptMeaning.Of(plan, edits, (_, path) => path);
    }

    /// <summary>The new word as it stands at a place: in the quotes that are there, or as YAML asks.</summary>
    private static (Place Place, string Text) Written(Place place, string word)
    {
        var (source, span) = (place.Source, place.Span);
        var quote = span.Start > 0 && span.End < source.Length && source.Text[span.Start - 1] == source.Text[span.End] ? source.Text[span.End] : ' ';
        return quote switch
        {
            '\'' => (place, word.Replace("'", "''", StringComparison.Ordinal)),
            '"' => (place, word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)),
            _ => (place, ScalarText.Of(word)),
        };
    }
}
