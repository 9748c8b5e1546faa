using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Rules.Settings;

/// <summary>One <c># plan-ignore RULE: reason</c>: what it names, why, and the stretch of text it silences the rule in.</summary>
/// <param name="RuleName">Empty where none is named.</param>
/// <param name="NamePlace">The rule's name, or the whole comment where there is none.</param>
/// <param name="Place">The whole comment.</param>
/// <param name="Covered">From the beginning of the line it stands beside or above, to its end.</param>
public sealed record IgnoreComment(string RuleName, string Reason, Place NamePlace, Place Place, bool OnOwnLine, TextSpan Covered)
{
    private const string Word = "plan-ignore";

    public bool Covers(Place place) =>
        place.Span.Start >= Covered.Start
        && (place.Span.Start < Covered.End || (Covered.End == Place.Source.Length && !Covered.IsEmpty));

    /// <summary>Null where the comment says something else.</summary>
    public static IgnoreComment? Read(YamlFile file, YamlComment comment)
    {
        var text = file.Source.TextAt(comment.Span);
        var at = text.AsSpan().IndexOfAnyExcept('#', ' ', '\t');
        if (at < 0 || !text.AsSpan(at).StartsWith(Word, StringComparison.Ordinal)) return null;
        var rest = text[(at + Word.Length)..];
        if (rest.Length > 0 && rest[0] is not (' ' or '\t' or ':')) return null;

        var nameAt = at + Word.Length + (rest.Length - rest.TrimStart().Length);
        var colon = text.IndexOf(':', nameAt);
        var nameEnd = colon >= 0 ? colon : text.Length;
        var name = text[nameAt..nameEnd].TrimEnd();
        var blank = name.AsSpan().IndexOfAny(' ', '\t');
        // Words between the name and the colon, or instead of it: the colon was forgotten, so there is no reason.
        var reason = colon >= 0 && blank < 0 ? text[(colon + 1)..].Trim() : "";
        if (blank >= 0) name = name[..blank];

        var place = new Place(file.Source, comment.Span);
        var namePlace = name.Length == 0 ? place : new Place(file.Source, new TextSpan(comment.Span.Start + nameAt, name.Length));
        return new IgnoreComment(name, reason, namePlace, place, comment.OnOwnLine, CoveredLine(file, comment));
    }

    private static TextSpan CoveredLine(YamlFile file, YamlComment comment)
    {
        var lines = file.Source.Lines;
        var line = lines.LineAt(comment.Span.Start);
        if (comment.OnOwnLine)
        {
            // Several comments may stand above one line, each for a rule of its own.
            do line++;
            while (line < lines.Count && file.Source.LineText(line).TrimStart().StartsWith('#'));
        }

        if (line >= lines.Count) return new TextSpan(file.Source.Length, 0);
        var covered = TextSpan.FromBounds(lines.StartOf(line), lines.EndOf(line));
        return TextSpan.FromBounds(covered.Start, EndOfValues(file, covered));
    }

    /// <summary>
    /// A flow value or a long text that begins on the line is one entry with it: nothing inside a text could carry a comment
    /// of its own.
    /// </summary>
    private static int EndOfValues(YamlFile file, TextSpan line)
    {
        var end = line.End;
        var waiting = new Stack<YamlNode>(file.Documents);
        while (waiting.TryPop(out var node))
        {
            if (node.Span.Start >= line.End || node.Span.End <= line.Start) continue;
            if (node.Span.Start >= line.Start && node is YamlScalar or YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true })
                end = Math.Max(end, node.Span.End);
            if (node is YamlSequence list)
            {
                foreach (var item in list.Items) waiting.Push(item);
            }
            else if (node is YamlMapping map)
            {
                foreach (var entry in map.Entries)
                {
                    waiting.Push(entry.Key);
                    waiting.Push(entry.Value);
                }
            }
        }

        return end;
    }
}
