namespace PlanAsCode.Model.Values;

/// <summary>An amount of money; <see cref="Currency"/> is the ISO code, never empty once bound (the workspace's by default).</summary>
public readonly record struct Money(decimal Amount, string Currency);
