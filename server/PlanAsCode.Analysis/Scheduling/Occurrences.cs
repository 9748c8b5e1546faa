using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The single times of a repeated task: one a period, at that day or the next working day.</summary>
internal static class Occurrences
{
    private const int Most = 10_000;

    /// <summary>In order; none ends up empty only where no day is left between the start and the last day.</summary>
    public static Occurrence[] Of(Network network, Leaf leaf, Staff staff, Instant notBefore)
    {
        var repeat = leaf.Item.Repeat!;
        var first = (leaf.Started ?? notBefore).Date;
        if (repeat.On is { } weekday) first = Forward(first, ((int)weekday - (int)first.DayOfWeek + 7) % 7);
        var project = network.Projects[leaf.Project];
        var last = repeat.Until ?? project.Deadline?.Last ?? project.FinishBy?.Last ?? CalendarTime.After(first, new Quantity(1, TimeUnit.Year));
        var found = new List<Occurrence>();
        var day = first;
        for (var number = 0; number < Most && day <= last; number++)
        {
            if (staff.Pace.FirstStart(OpenDay(leaf, Instant.StartOf(day))) is not { } start || staff.Pace.Finish(start) is not { } finish) break;
            if (found.Count == 0 || start > found[^1].Start) found.Add(new Occurrence(start, finish));
            var next = CalendarTime.After(first, repeat.Every with { Amount = repeat.Every.Amount * (number + 1) });
            if (next <= day) break;
            day = next;
        }

        return [.. found];
    }

    private static Instant OpenDay(Leaf leaf, Instant day) =>
        leaf.Kind == LeafKind.Elapsed ? day : leaf.Calendar.NextWorking(day) ?? day;

    private static DateOnly Forward(DateOnly date, int days) =>
        DateOnly.FromDayNumber(Math.Min(date.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
