using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>What a project will have cost when all of it is done, in the workspace's currency.</summary>
/// <param name="Amount">Null where it cannot be told; <paramref name="WhyNot"/> says why.</param>
public sealed record CompletionCost(Money? Amount, string? WhyNot);
