namespace PlanAsCode.Model.Values;

/// <summary>Money for a unit of time: <c>620 EUR/d</c>.</summary>
public sealed record Rate(Money Money, TimeUnit Per);
