namespace PlanAsCode.Model.Values;

/// <summary>Days from first to last, both included.</summary>
public readonly record struct DateRange(DateOnly First, DateOnly Last)
{
    public bool Contains(DateOnly date) => date >= First && date <= Last;

    public int Days => Last.DayNumber - First.DayNumber + 1;
}
