using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Workspace.Reading;

/// <summary>What reading one file gave: its text, or why there is none. One of the two is null.</summary>
public sealed record ReadFile(SourceText? Source, Diagnostic? Problem)
{
    public static ReadFile Of(SourceText source) => new(source, null);

    public static ReadFile Refused(string rule, SourceText shown, int at, string message) =>
        new(null, new Diagnostic(rule, Severity.Error, message, new Place(shown, new TextSpan(at, 0))));
}
