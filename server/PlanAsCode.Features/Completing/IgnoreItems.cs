using PlanAsCode.Analysis.Rules;
using PlanAsCode.Analysis.Rules.Settings;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Completing;

/// <summary>In a comment: <c>plan-ignore</c>, and behind it the rules that can be silenced, those that found something on the line first.</summary>
internal static class IgnoreItems
{
    private const string Word = "plan-ignore";

    public static CompletionList Offered(PlanFile file, YamlComment comment, int offset, Layout layout, bool snippets, CancellationToken cancel)
    {
        var text = file.Source.Text;
        var start = text.AsSpan(comment.Span.Start, offset - comment.Span.Start).IndexOfAnyExcept("# \t") is >= 0 and var blanks ? comment.Span.Start + blanks : offset;
        if (text.AsSpan(start, offset - start) is { IsEmpty: false } typed && Word.AsSpan().StartsWith(typed, StringComparison.Ordinal))
        {
            var offers = new Offers(file, SlotOf(file, start, offset, comment.Span.End), layout, snippets, cancel);
            offers.Snippet(Word, CompletionKind.Word, offers.Template(0).Text(Word + " "), "silences a rule on this line, or on the next");
            return new CompletionList(offers.Items, false);
        }

        if (IgnoreComment.Read(file.Tree, comment) is not { } ignore || start + Word.Length >= offset) return CompletionList.Empty;
        var name = start + Word.Length + text.AsSpan(start + Word.Length, offset - start - Word.Length).IndexOfAnyExcept(" \t") is var first && first < start + Word.Length ? offset : first;
        return IsName(text.AsSpan(name, offset - name)) ? Rules(new Offers(file, SlotOf(file, name, offset, comment.Span.End), layout, snippets, cancel), ignore) : CompletionList.Empty;
    }

    private static CompletionList Rules(Offers offers, IgnoreComment ignore)
    {
        var here = FoundOn(offers.File, ignore.Covered).DistinctBy(finding => finding.Rule).ToDictionary(finding => finding.Rule, finding => finding.Message, StringComparer.Ordinal);
        foreach (var rule in RuleCatalog.All.Where(rule => rule.CanBeSilenced && !rule.Name.StartsWith("ignore-", StringComparison.Ordinal)).OrderByDescending(rule => here.ContainsKey(rule.Name)))
        {
            var text = offers.Template(0).Text(rule.Name);
            if (!offers.Slot.HasColon) text.Text(": ").Stop(offers.Template(0).HasStops ? "reason" : "");
            offers.Snippet(rule.Name, CompletionKind.Word, text, here.GetValueOrDefault(rule.Name, rule.Summary), subject: new CompletionSubject(Rule: rule.Name));
        }

        return new CompletionList(offers.Items, false);
    }

    /// <summary>The word around the cursor is replaced; the colon behind it stays.</summary>
    private static Slot SlotOf(PlanFile file, int start, int offset, int end)
    {
        var text = file.Source.Text;
        var behind = offset;
        while (behind < end && IsName(text.AsSpan(behind, 1))) behind++;
        return new Slot
        {
            Part = SlotPart.Text,
            Wanted = default,
            Span = TextSpan.FromBounds(start, behind),
            WordStart = start,
            Typed = text[start..offset],
            HasColon = text.AsSpan(behind, end - behind).TrimStart().StartsWith(":"),
        };
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '-') return false;
        }

        return true;
    }

    /// <summary>The findings that begin on the line of a stretch, as far as they are known: of the text before the last edits, perhaps.</summary>
    private static IEnumerable<Diagnostic> FoundOn(PlanFile file, TextSpan covered)
    {
        if (file.Analysis.DiagnosticsIfKnown is not { } findings || file.Plan.Files.FirstOrDefault(one => one.Source.Path == file.Path) is not { Source: var before }) return [];
        if (new TextShift(before.Text, file.Source.Text).Then(covered.Start) is not { } then) return [];
        var line = before.Lines.LineAt(then);
        return findings.Where(finding => finding.Place.Path == file.Path && before.Lines.LineAt(finding.Place.Span.Start) == line);
    }
}
