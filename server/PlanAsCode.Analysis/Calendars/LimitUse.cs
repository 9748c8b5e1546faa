namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// How much time one person already gives on each date and in each ISO week: what <c>limit</c> counts. Whoever books work
/// keeps one for each person with limits and adds what is booked; the time is the person's, before efficiency.
/// </summary>
public sealed class LimitUse
{
    public void Add(DateOnly date, decimal minutes) => throw new NotImplementedException();

    public decimal On(DateOnly date) => throw new NotImplementedException();

    /// <summary>In the ISO week that holds the date.</summary>
    public decimal InWeekOf(DateOnly date) => throw new NotImplementedException();

    /// <summary>The last date with some; null where nothing was added.</summary>
    public DateOnly? LastDate => throw new NotImplementedException();
}
