using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.State;

/// <summary>Changes of an editor, one after another on the text that the one before has left.</summary>
internal static class TextChanges
{
    /// <returns>Null where a change means another text than this one: its range begins behind the last line, before the first, or behind its own end.</returns>
    public static SourceText? Apply(SourceText source, IEnumerable<ContentChange> changes, PositionEncoding encoding)
    {
        SourceText? now = source;
        foreach (var change in changes)
        {
            if (change.Range is not { } range) now = new SourceText(source.Path, change.Text);
            else if (now is not null) now = Fits(now, range) ? With(now, encoding.SpanOf(now, range), change.Text) : null;
        }

        return now;
    }

    /// <summary>An end far behind the text is how some editors say "all of the rest".</summary>
    private static bool Fits(SourceText source, LspRange range) =>
        range.Start is { Line: >= 0, Character: >= 0 } start
        && start.Line <= source.Lines.Count
        && (range.End.Line, range.End.Character).CompareTo((start.Line, start.Character)) >= 0;

    private static SourceText With(SourceText source, TextSpan span, string text) =>
        new(source.Path, string.Concat(source.Text.AsSpan(0, span.Start), text, source.Text.AsSpan(span.End)));
}
