using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>Which of two dates comes first, as people read them: a finish on the day before a start is before it, one on its day is not.</summary>
internal static class DateOrder
{
    public static bool IsBefore(PlanDate finish, PlanDate start) =>
        finish.AsEnd < start.AsStart || (finish.AsEnd == start.AsStart && finish.MinuteOfDay is null);

    /// <summary>Whether the task may not even begin before this finish: <c>constraint-impossible</c> says so, and that it is missed goes without saying.</summary>
    public static bool IsImpossible(WorkItem item, PlanDate finish) =>
        (item.StartOn is { } startOn && IsBefore(finish, startOn)) || (item.StartNoEarlier is { } noEarlier && IsBefore(finish, noEarlier));
}
