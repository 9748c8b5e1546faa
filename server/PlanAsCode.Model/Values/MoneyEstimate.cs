namespace PlanAsCode.Model.Values;

/// <summary>One amount of money (all three equal) or optimistic, likely and pessimistic amounts, in one currency.</summary>
public sealed record MoneyEstimate(decimal Optimistic, decimal Likely, decimal Pessimistic, string Currency)
{
    public bool IsThreePoint { get; init; }
}
