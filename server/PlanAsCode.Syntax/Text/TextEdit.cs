namespace PlanAsCode.Syntax.Text;

/// <summary>One replacement in a text; an empty span inserts.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText);
