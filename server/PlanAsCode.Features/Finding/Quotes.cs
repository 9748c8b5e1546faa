using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Finding;

/// <summary>What stands between the quotes of a value.</summary>
internal static class Quotes
{
    /// <summary>The stretch without its quotes; as it is where it has none.</summary>
    public static TextSpan Inside(SourceText source, TextSpan span) =>
        span.Length >= 2 && source.Text[span.Start] is '"' or '\'' && source.Text[span.End - 1] == source.Text[span.Start]
            ? new TextSpan(span.Start + 1, span.Length - 2)
            : span;
}
