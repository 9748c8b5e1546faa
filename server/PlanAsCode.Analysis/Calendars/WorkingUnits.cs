using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>What days, weeks and longer units of work are worth in working minutes: 1mo = 20d, 1q = 3mo, 1y = 12mo.</summary>
internal sealed class WorkingUnits(long minutesPerWeek, int daysPerWeek)
{
    // Far beyond what the years 1 to 9999 hold, and small enough to be counted in a long.
    private const decimal LargestAmount = 10_000_000_000m;
    private const long MostWhole = 1_000_000;

    public long MinutesPerWeek => minutesPerWeek;

    public int DaysPerWeek => daysPerWeek;

    public decimal MinutesPerDay => (decimal)minutesPerWeek / daysPerWeek;

    /// <summary>The units of a week's hours; of a week without work those of five days of the hours that a working day would have.</summary>
    public static WorkingUnits Of(WeekHours week, DayHours workingDay) =>
        week.WorkingDays > 0 ? new(week.Minutes, week.WorkingDays) : new(5L * workingDay.Minutes, 5);

    public long ToMinutes(Quantity quantity) => (long)decimal.Ceiling(Scaled(quantity) / daysPerWeek);

    public long ToMinutes(Estimate estimate)
    {
        var (optimistic, likely, pessimistic) = (Whole(estimate.Optimistic), Whole(estimate.Likely), Whole(estimate.Pessimistic));
        if (optimistic >= 0 && likely >= 0 && pessimistic >= 0)
            return (optimistic + (4 * likely) + pessimistic + (6 * daysPerWeek) - 1) / (6 * daysPerWeek);
        return (long)decimal.Ceiling(
            (Scaled(estimate.Optimistic) + (4 * Scaled(estimate.Likely)) + Scaled(estimate.Pessimistic)) / (6 * daysPerWeek));
    }

    /// <summary>Whole days without a division of decimals: they are the most frequent answer.</summary>
    public decimal ToDays(long minutes) => Math.Abs(minutes) <= MostWhole && minutes * daysPerWeek % minutesPerWeek == 0
        ? minutes * daysPerWeek / minutesPerWeek
        : (decimal)minutes * daysPerWeek / minutesPerWeek;

    /// <summary>The same as <see cref="Scaled"/> for whole amounts that are not too large, which nearly all are; -1 for others.</summary>
    private long Whole(Quantity quantity) =>
        quantity.Amount.Scale == 0 && quantity.Amount is >= 0 and <= MostWhole ? (long)quantity.Amount * Factor(quantity.Unit) : -1;

    private long Factor(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => daysPerWeek,
        TimeUnit.Hour => 60 * daysPerWeek,
        TimeUnit.Day => minutesPerWeek,
        TimeUnit.Week => minutesPerWeek * daysPerWeek,
        TimeUnit.Month => 20 * minutesPerWeek,
        TimeUnit.Quarter => 60 * minutesPerWeek,
        _ => 240 * minutesPerWeek,
    };

    /// <summary>Minutes times days a week: the one division comes last, so that whole results stay whole.</summary>
    private decimal Scaled(Quantity quantity) => Math.Min(quantity.Amount, LargestAmount) * Factor(quantity.Unit);
}
