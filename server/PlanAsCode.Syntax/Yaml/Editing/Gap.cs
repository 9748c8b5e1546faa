using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Editing;

/// <summary>Where a value goes that is not there yet.</summary>
internal static class Gap
{
    /// <summary>Behind the colon; blanks up to a comma or a closing brace go.</summary>
    public static TextSpan Behind(SourceText source, YamlMissing missing)
    {
        var at = missing.Span.Start;
        var end = at;
        while (end < source.Length && source.Text[end] == ' ') end++;
        return end < source.Length && source.Text[end] is ',' or '}' ? TextSpan.FromBounds(at, end) : new TextSpan(at, 0);
    }
}
