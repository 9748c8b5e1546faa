using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Model.Formatting;

/// <summary>A text in canonical form, or why it stays as it is, with file and line. One of the two is null.</summary>
public sealed record FormatResult(SourceText? Text, string? Problem)
{
    internal static FormatResult Refused(string problem) => new(null, problem);
}
