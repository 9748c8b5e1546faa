using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The single times of a repeated task: one a period, at that day or the next working day.</summary>
internal static class Occurrences
{
    private const int Most = 10_000;
    private const int LongestMonth = 31;

    /// <summary>In order; none where no day is left between the start and the last day. Of those before as-of only the last ten thousand, and as many behind it.</summary>
    /// <param name="from">The start of the series, unless the task says when it was started: no time begins before it.</param>
    public static Occurrence[] Of(Network network, Leaf leaf, Staff staff, Instant from)
    {
        var repeat = leaf.Item.Repeat!;
        if (leaf.Started is { } started) from = Instant.StartOf(started.Date);
        var first = FirstDay(leaf, from);
        if (repeat.On is { } weekday) first = Forward(first, ((int)weekday - (int)first.DayOfWeek + 7) % 7);
        var project = network.Projects[leaf.Project];
        var last = repeat.Until ?? project.Deadline?.Last ?? project.FinishBy?.Last ?? CalendarTime.After(first, new Quantity(1, TimeUnit.Year));
        var found = new List<Occurrence>();
        var skipped = Skipped(repeat.Every, first, network.AsOf.Date);
        var day = Day(skipped);
        for (var number = skipped; number < skipped + (2 * Most) && day <= last; number++)
        {
            if (staff.Pace.FirstStart(OpenDay(leaf, Instant.Max(Instant.StartOf(day), from))) is not { } start || staff.Pace.Finish(start) is not { } finish) break;
            if (found.Count == 0 || start > found[^1].Start) found.Add(new Occurrence(start, finish));
            var next = Day(number + 1);
            if (next <= day) break;
            day = next;
        }

        return [.. found];

        DateOnly Day(int number) => number == 0 ? first : CalendarTime.After(first, repeat.Every with { Amount = repeat.Every.Amount * number });
    }

    /// <summary>A series that follows work which ended in the evening begins on the next working day, not on that of the work.</summary>
    private static DateOnly FirstDay(Leaf leaf, Instant from) => (from == Instant.StartOf(from.Date) ? from : OpenDay(leaf, from)).Date;

    /// <summary>Whether the series goes on, up to its last day, behind the last time that is planned.</summary>
    public static bool AreCutShort(Quantity every, DateOnly firstPlanned, DateOnly last) =>
        CalendarTime.After(firstPlanned, every with { Amount = every.Amount * 2 * Most }) is var next && next <= last && next < DateOnly.MaxValue;

    /// <summary>So many periods that more than enough are left before as-of.</summary>
    private static int Skipped(Quantity every, DateOnly first, DateOnly asOf)
    {
        var days = every.Unit switch
        {
            TimeUnit.Week => 7,
            TimeUnit.Month => LongestMonth,
            TimeUnit.Quarter => 3 * LongestMonth,
            TimeUnit.Year => 12 * LongestMonth,
            _ => 1,
        };
        return Math.Max(0, (int)((asOf.DayNumber - first.DayNumber) / Math.Max(1, every.Amount * days)) - Most);
    }

    private static Instant OpenDay(Leaf leaf, Instant day) =>
        leaf.Kind == LeafKind.Elapsed ? day : leaf.Calendar.NextWorking(day) ?? day;

    private static DateOnly Forward(DateOnly date, int days) =>
        DateOnly.FromDayNumber(Math.Min(date.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
