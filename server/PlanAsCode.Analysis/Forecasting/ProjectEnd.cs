using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Where a project ends with what is lost behind it, or won: as <see cref="SpanSteps.Measure"/>. What is won takes nothing of the time before as-of.</summary>
internal sealed class ProjectEnd
{
    private readonly int[] _leaves;
    private readonly CompactCalendar _calendar;
    private readonly long _asOf;

    private ProjectEnd(int[] leaves, CompactCalendar calendar, long asOf)
    {
        _leaves = leaves;
        _calendar = calendar;
        _asOf = asOf;
    }

    /// <param name="counts">Which leaves have dates and are not dropped; of those that repeat are left out where there are others.</param>
    public static ProjectEnd Of(Network network, int project, Func<int, bool> counts, CompactCalendar calendar)
    {
        var leaves = network.LeavesOf(project).Where(counts).ToArray();
        if (Array.Exists(leaves, IsOwn)) leaves = Array.FindAll(leaves, IsOwn);
        return new ProjectEnd(leaves, calendar, network.AsOf.Minutes);

        bool IsOwn(int leaf) => network.WeightOf(leaf) == SpanWeight.Own;
    }

    public long Finish(RunDates dates, long delay) => Behind(dates, delay).Finish;

    /// <summary>The minute by whose day the finish is shown.</summary>
    /// <param name="key">The same without the delay.</param>
    public long Key(RunDates dates, long delay, long key)
    {
        var (finish, floor) = Behind(dates, delay);
        // With nothing left of it the project is a point in time.
        return delay > 0 ? finish - 1 : Math.Min(key, Math.Max(finish - 1, floor));
    }

    private (long Finish, long Floor) Behind(RunDates dates, long delay)
    {
        var (start, finish) = (CompactCalendar.Never, 0L);
        foreach (var leaf in _leaves)
        {
            start = Math.Min(start, dates.Start[leaf]);
            finish = Math.Max(finish, dates.Finish[leaf]);
        }

        var floor = Math.Max(start, _asOf);
        return (_calendar.Behind(finish, delay, floor), floor);
    }
}
