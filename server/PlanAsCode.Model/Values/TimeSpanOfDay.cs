namespace PlanAsCode.Model.Values;

/// <summary>A stretch of a day in minutes since midnight, half-open: 540..1020 is 09:00-17:00; the end may be 1440.</summary>
public readonly record struct TimeSpanOfDay(int Start, int End)
{
    public int Minutes => End - Start;
}
