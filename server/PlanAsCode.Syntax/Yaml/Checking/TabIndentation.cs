using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Splitting;

namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>Lines indented by tabs: one finding for lines in a row; they are read as if a tab were one step of indentation.</summary>
internal static class TabIndentation
{
    public static void Check(LineTable lines, List<Problem> problems)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].TabBehindDashAt >= 0) problems.Add(BehindDash(lines, lines[at].TabBehindDashAt));
            if (!lines[at].HasTabIndent) continue;
            var end = at + 1;
            while (end < lines.Count && (lines[end].HasTabIndent || lines[end].Kind != LineKind.Content || lines[end].Continues)) end++;
            problems.Add(Of(lines, at, end));
            at = end - 1;
        }
    }

    private static Problem BehindDash(LineTable lines, int tab)
    {
        var end = tab;
        while (lines.Text[end] is ' ' or '\t') end++;
        var span = TextSpan.FromBounds(tab, end);
        return Problem.Error("tab-indentation", "a tab cannot indent the map or list behind it; use a space", span).WithFix("Use a space", new TextEdit(span, " "));
    }

    private static Problem Of(LineTable lines, int first, int end)
    {
        var edits = new List<TextEdit>();
        for (var at = first; at < end; at++)
        {
            var line = lines[at];
            if (line.HasTabIndent) edits.Add(new TextEdit(TextSpan.FromBounds(line.Start, line.TextAt), new string(' ', line.Indent)));
        }

        var message = edits.Count == 1 ? "a tab cannot indent YAML; use spaces" : "tabs cannot indent YAML; use spaces (here and on the lines below)";
        return Problem.Error("tab-indentation", message, edits[0].Span).WithFix("Indent with spaces", [.. edits]);
    }
}
