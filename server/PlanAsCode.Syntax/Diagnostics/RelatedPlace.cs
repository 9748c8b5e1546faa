using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Diagnostics;

/// <summary>Another place that a finding is about, and what it has to do with it.</summary>
public sealed record RelatedPlace(string Message, Place Place);
