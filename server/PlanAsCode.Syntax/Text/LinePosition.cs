namespace PlanAsCode.Syntax.Text;

/// <summary>A place in a text: line and UTF-16 character within it, both from 0.</summary>
public readonly record struct LinePosition(int Line, int Character);
