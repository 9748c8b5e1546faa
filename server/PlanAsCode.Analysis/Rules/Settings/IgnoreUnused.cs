using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Rules.Settings;

/// <summary>A <c># plan-ignore</c> that silences nothing: what it was for is mended, or it stands at the wrong line.</summary>
public static class IgnoreUnused
{
    public static Rule Rule { get; } = new("ignore-unused", Severity.Info, "A `# plan-ignore` silences nothing.");

    internal static Diagnostic At(IgnoreComment ignore) =>
        Finding(ignore, $"`{ignore.RuleName}` has no finding on the line this belongs to; remove the comment, or move it above or beside the line it is for");

    internal static Diagnostic CannotBeSilenced(IgnoreComment ignore) =>
        Finding(ignore, $"`{ignore.RuleName}` cannot be silenced: what cannot be read has to be mended");

    private static Diagnostic Finding(IgnoreComment ignore, string message) => new(Rule.Name, Rule.DefaultSeverity, message, ignore.Place)
    {
        Fixes = [new CodeFix("Remove the comment", [new FileEdit(ignore.Place.Path, new TextEdit(WithItsLine(ignore), ""))])],
    };

    private static TextSpan WithItsLine(IgnoreComment ignore)
    {
        var source = ignore.Place.Source;
        var line = source.Lines.LineAt(ignore.Place.Span.Start);
        if (ignore.OnOwnLine) return TextSpan.FromBounds(source.Lines.StartOf(line), source.Lines.EndOf(line));
        var start = ignore.Place.Span.Start;
        while (start > 0 && source.Text[start - 1] is ' ' or '\t') start--;
        return TextSpan.FromBounds(start, ignore.Place.Span.End);
    }
}
