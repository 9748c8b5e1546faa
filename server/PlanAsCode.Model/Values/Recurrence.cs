namespace PlanAsCode.Model.Values;

/// <summary><c>every 1w on mon until 2026-06-30</c>: a period in calendar time, the weekday (or null) and the last day (or null).</summary>
public sealed record Recurrence(Quantity Every, DayOfWeek? On, DateOnly? Until);
