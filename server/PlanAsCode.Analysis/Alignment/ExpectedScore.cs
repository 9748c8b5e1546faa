using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>How far a goal should be by now if it grew evenly until its date.</summary>
internal static class ExpectedScore
{
    /// <summary>
    /// 0..1: days from its beginning to as-of by days to the end of <c>by</c>. It begins with the first dated value of its measures,
    /// else with the work that serves it.
    /// </summary>
    public static (decimal? Score, string? WhyNot) Of(Goal goal, DateOnly? workStart, DateOnly asOf)
    {
        if (goal.By is not { } by) return (null, "it has no date in `by`");
        if ((FirstValue(goal) ?? workStart) is not { } start) return (null, "nothing says when it began: no dated value, and no work with dates");
        var days = by.Last.DayNumber + 1 - start.DayNumber;
        if (days <= 0) return (null, "it began after its date");
        return (Math.Clamp((decimal)(asOf.DayNumber - start.DayNumber) / days, 0, 1), null);
    }

    private static DateOnly? FirstValue(Goal goal)
    {
        DateOnly? first = null;
        foreach (var measure in goal.Measures)
        {
            if (measure.Now?.Values is not [{ From: var from }, ..] || from == DateOnly.MinValue) continue;
            if (first is null || from < first) first = from;
        }

        return first;
    }
}
