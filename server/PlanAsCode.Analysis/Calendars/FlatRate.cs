namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// How fast somebody works whose capacity never changes and whom nothing limits: so much effort a working minute, as an exact
/// fraction of small numbers. Others have none, and are counted step by step.
/// </summary>
internal readonly record struct FlatRate
{
    // Sums and products of fractions within these stay exact in a long.
    private const long MostEffort = 100_000_000_000;
    private const int MostDigits = 6;

    private FlatRate(long effort, long minutes)
    {
        Effort = effort;
        Minutes = minutes;
    }

    /// <summary>So much effort in <see cref="Minutes"/> working minutes.</summary>
    public long Effort { get; }

    public long Minutes { get; }

    public bool IsKnown => Minutes > 0;

    /// <param name="each">Effort in one working minute.</param>
    public static FlatRate Of(decimal each)
    {
        if (each <= 0.001m || each > 1000) return default;
        var minutes = 1L;
        for (var digits = 0; digits <= MostDigits; digits++, minutes *= 10)
        {
            if (each * minutes is var effort && effort == decimal.Truncate(effort)) return new FlatRate((long)effort, minutes);
        }

        return default;
    }

    /// <summary>Both together; none where either is not known.</summary>
    public FlatRate Plus(FlatRate other)
    {
        if (!IsKnown || !other.IsKnown) return default;
        var minutes = Math.Max(Minutes, other.Minutes);
        return new FlatRate((Effort * (minutes / Minutes)) + (other.Effort * (minutes / other.Minutes)), minutes);
    }

    public bool Counts(long effort) => IsKnown && effort <= MostEffort;

    /// <summary>The fewest whole working minutes in which an effort that <see cref="Counts"/> is done.</summary>
    public long MinutesFor(long effort) => Minutes == Effort ? effort : ((effort * Minutes) + Effort - 1) / Effort;
}
