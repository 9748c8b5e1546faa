namespace PlanAsCode.Syntax.Diagnostics;

/// <summary>How much a finding matters, least first.</summary>
public enum Severity
{
    Off,
    Hint,
    Info,
    Warning,
    Error,
}
