namespace PlanAsCode.Analysis.Calendars;

/// <summary>Minutes on one day.</summary>
public readonly record struct DayMinutes(DateOnly Date, int Minutes);
