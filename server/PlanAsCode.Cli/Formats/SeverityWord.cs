using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Cli.Formats;

/// <summary>Severities as people and JSON read them.</summary>
public static class SeverityWord
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        Severity.Hint => "hint",
        _ => "off",
    };

    public static string Painted(Severity severity, Palette palette) => severity switch
    {
        Severity.Error => palette.Red(Of(severity)),
        Severity.Warning => palette.Yellow(Of(severity)),
        Severity.Info => palette.Blue(Of(severity)),
        _ => palette.Dim(Of(severity)),
    };
}
