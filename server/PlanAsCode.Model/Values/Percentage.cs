namespace PlanAsCode.Model.Values;

/// <summary>A percentage as written: 80 for <c>80%</c>.</summary>
public readonly record struct Percentage(decimal Value)
{
    public decimal Fraction => Value / 100m;
}
