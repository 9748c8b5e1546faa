namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>
/// Earned schedule: when the plan would have earned what is earned now (Lipke, Schedule is Different, 2003). In working days of the
/// baseline's project calendar, counted from the day on which the baseline begins.
/// </summary>
/// <param name="EarnedDays">ES; null where nothing has a budget.</param>
/// <param name="ActualDays">AT: what has passed up to as-of.</param>
/// <param name="PlannedDays">PD: all that the baseline takes.</param>
public sealed record ScheduleValue(decimal? EarnedDays, decimal ActualDays, decimal PlannedDays)
{
    /// <summary>SV(t) = ES - AT.</summary>
    public decimal? VarianceDays => EarnedDays - ActualDays;

    /// <summary>SPI(t) = ES / AT; null before the baseline begins.</summary>
    public decimal? Index => ActualDays > 0 ? EarnedDays / ActualDays : null;

    public string? WhyNoIndex => Index is not null ? null : EarnedDays is null ? "BAC is 0: nothing can be earned" : "the baseline has not begun by this day";
}
