namespace PlanAsCode.Model.Values;

/// <summary>An amount of time in one unit, such as <c>1.5d</c>; never negative.</summary>
public readonly record struct Quantity(decimal Amount, TimeUnit Unit);
