using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>One time of a repeated task.</summary>
public readonly record struct Occurrence(Instant Start, Instant Finish);
