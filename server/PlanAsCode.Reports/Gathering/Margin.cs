using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>How far a finish lies from a deadline, in working time.</summary>
/// <param name="Minutes">Left over; negative where the deadline is missed.</param>
internal readonly record struct Margin(long Minutes, decimal Days)
{
    // From here on a part of a day says nothing.
    private const int WholeFrom = 10;

    public bool IsMissed => Minutes < 0;

    public static Margin Between(Instant finish, PlanDate deadline, WorkingCalendar calendar)
    {
        var minutes = calendar.MinutesBetween(finish, deadline.AsEnd);
        return new Margin(minutes, calendar.MinutesPerDay > 0 ? minutes / calendar.MinutesPerDay : 0);
    }

    public string Words => this switch
    {
        { Minutes: 0 } => "nothing to spare",
        { IsMissed: true } => $"{Amount} late",
        _ => $"{Amount} to spare",
    };

    private string Amount => Math.Abs(Days) < 0.1m ? NumberWords.Count(Math.Abs(Minutes), "minute") : NumberWords.WorkingDays(Math.Abs(Days) < WholeFrom ? Days : Math.Truncate(Days));
}
