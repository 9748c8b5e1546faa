using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml;

/// <summary>A comment, its <c>#</c> included. On its own line, or behind a value.</summary>
public sealed record YamlComment(TextSpan Span, bool OnOwnLine);
