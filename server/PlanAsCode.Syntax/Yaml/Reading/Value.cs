using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Splitting;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>Where the value around an offset begins and ends, in a text that cannot be read.</summary>
internal static class Value
{
    /// <summary>The item or value of a flow collection around an offset, on its line; null outside of flow collections.</summary>
    public static TextSpan? InFlowAt(LineTable lines, Stretch stretch, int line, int at)
    {
        var read = lines[line];
        if (at < read.TextAt || at >= read.ContentEnd || lines.OpenAt(stretch, line, at).Brackets.Count == 0) return null;
        var text = lines.Text;
        var start = at;
        while (start > read.TextAt && !BeginsBehind(text, start - 1)) start--;
        while (start < at && text[start] is ' ' or '\t') start++;
        var end = at;
        while (end < read.ContentEnd && text[end] is not (',' or ']' or '}')) end++;
        while (end > start && text[end - 1] is ' ' or '\t') end--;
        return end > start ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>The value of a line in block style: what stands behind its colon, or behind its dash.</summary>
    public static TextSpan? OfLine(SourceLine line) =>
        line.ValueAt >= 0 && line.ContentEnd > line.ValueAt ? TextSpan.FromBounds(line.ValueAt, line.ContentEnd) : null;

    private static bool BeginsBehind(string text, int at) =>
        text[at] is ',' or '[' or '{' || (text[at] is ' ' or '\t' && at > 0 && text[at - 1] == ':');
}
