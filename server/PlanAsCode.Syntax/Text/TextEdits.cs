using System.Text;

namespace PlanAsCode.Syntax.Text;

/// <summary>Several replacements in one text, all counted in the text as it was.</summary>
public static class TextEdits
{
    /// <summary>The text with all edits made; insertions at one place keep their order.</summary>
    /// <returns>Null where edits overlap or lie outside of the text.</returns>
    public static SourceText? Apply(SourceText source, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(source.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            if (edit.Span.Start < at || edit.Span.End > source.Length) return null;
            text.Append(source.Text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return new SourceText(source.Path, text.Append(source.Text, at, source.Length - at).ToString());
    }
}
