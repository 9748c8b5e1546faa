using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Editing;

/// <summary>A changed text, or why it cannot be changed. One of the two is null.</summary>
public sealed record EditResult(SourceText? Text, string? Problem);
