namespace PlanAsCode.Model.Values;

/// <summary>One amount (all three equal), or optimistic, likely and pessimistic amounts: <c>6d..10d..20d</c>.</summary>
public sealed record Estimate(Quantity Optimistic, Quantity Likely, Quantity Pessimistic)
{
    public bool IsThreePoint { get; init; }
}
