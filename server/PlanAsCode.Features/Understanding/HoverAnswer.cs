using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Understanding;

/// <summary>What there is to know about the word at a position.</summary>
/// <param name="Span">The word.</param>
public sealed record HoverAnswer(TextSpan Span, HoverPage Page);
