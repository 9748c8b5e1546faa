namespace PlanAsCode.Model.Values;

/// <summary>At most so much work in each day or ISO week: <c>30h/w</c>.</summary>
/// <param name="Amount">The work.</param>
/// <param name="Per"><see cref="TimeUnit.Day"/> or <see cref="TimeUnit.Week"/>.</param>
public readonly record struct WorkLimit(Quantity Amount, TimeUnit Per);
