using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Showing;

/// <summary>A stretch of one line and what it is.</summary>
public readonly record struct SemanticToken(TextSpan Span, TokenType Type, TokenModifiers Modifiers);
