using CsCheck;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Tests.Analysis.Calendars;

/// <summary>Random calendars against one that looks at every minute of sixty days.</summary>
public sealed class WorkingCalendarPropertyTests
{
    private const int Days = 60;

    private static readonly DateOnly First = new(2026, 2, 1);

    private static readonly Gen<(int Start, int Length)> GenSpan = Gen.Select(Gen.Int[0, 1439], Gen.Int[1, 700]);

    private static readonly Gen<DateRange> GenDays =
        Gen.Select(Gen.Int[0, Days], Gen.Int[0, 9], (first, length) => new DateRange(First.AddDays(first), First.AddDays(first + length)));

    private static readonly Gen<(int Start, int Length)> GenCut = Gen.Select(Gen.Int[0, (Days * 1440) - 5000], Gen.Int[1, 5000]);

    /// <summary>The same time every so many days.</summary>
    private static readonly Gen<(int Start, int Length)[]> GenDaily = Gen.Select(
        Gen.Int[1, 8], Gen.Int[0, 1300], Gen.Int[1, 139], (every, start, length) => Enumerable.Range(0, Days / every).Select(i => ((i * every * 1440) + start, length)).ToArray());

    private static readonly Gen<Sample> GenSample =
        from spans in GenSpan.Array[1, 3].Array[7]
        from week in Gen.Bool.Array[7]
        from holidays in GenDays.Array[0, 5]
        from workingDays in GenDays.Array[0, 3]
        from cuts in Gen.OneOf(Gen.Const(Array.Empty<(int, int)>()), GenCut.Array[1, 12], GenDaily)
        select new Sample(spans, week, holidays, workingDays, cuts);

    private static readonly Gen<(Sample, int, int, int)> GenQuestion =
        Gen.Select(GenSample, Gen.Int[0, (Days * 1440) - 1], Gen.Int[0, (Days * 1440) - 1], Gen.Int[0, 4000]);

    [Fact]
    public void Counts_as_looking_at_every_minute_does() => Check((calendar, working, from, to, _) =>
        Assert.Equal(Count(working, from, to), calendar.MinutesBetween(At(from), At(to))));

    [Fact]
    public void Moves_as_looking_at_every_minute_does() => Check((calendar, working, from, _, minutes) =>
    {
        if (minutes == 0) return;
        var left = minutes;
        var at = from;
        while (at < working.Length && left > 0) left -= working[at++] ? 1 : 0;
        if (left == 0) Assert.Equal(At(at), calendar.Add(At(from), minutes));
        left = minutes;
        at = from;
        while (at > 0 && left > 0) left -= working[--at] ? 1 : 0;
        if (left == 0) Assert.Equal(At(at), calendar.Subtract(At(from), minutes));
    });

    [Fact]
    public void Next_and_previous_are_the_nearest_working_minutes() => Check((calendar, working, from, _, _) =>
    {
        var next = Array.IndexOf(working, true, from);
        if (next >= 0) Assert.Equal(At(next), calendar.NextWorking(At(from)));
        var previous = from == 0 ? -1 : Array.LastIndexOf(working, true, from - 1);
        if (previous >= 0) Assert.Equal(At(previous + 1), calendar.PreviousWorking(At(from)));
    });

    [Fact]
    public void Minutes_between_add_up() => Check((calendar, _, a, b, c) =>
        Assert.Equal(calendar.MinutesBetween(At(a), At(c)), calendar.MinutesBetween(At(a), At(b)) + calendar.MinutesBetween(At(b), At(c))));

    [Fact]
    public void Subtracting_undoes_adding() => Check((calendar, _, from, _, minutes) =>
    {
        if (minutes == 0 || calendar.Add(At(from), minutes) is not { } end) return;
        Assert.Equal(calendar.NextWorking(At(from)), calendar.Subtract(end, minutes));
        Assert.Equal(minutes, calendar.MinutesBetween(At(from), end));
    });

    /// <summary>Asked for the first time, and asked often enough that the days around are counted out.</summary>
    private static void Check(Action<WorkingCalendar, bool[], int, int, int> holds) => GenQuestion.SampleSeeded(
        (sample, from, to, minutes) =>
        {
            var calendar = sample.Calendar();
            var working = sample.WorkingMinutes();
            holds(calendar, working, from, to, minutes);
            for (var at = 0; at < working.Length; at += 1440) _ = calendar.MinutesBetween(At(at), At(from));
            holds(calendar, working, from, to, minutes);
        }, iter: 200);

    [Fact]
    public void Days_far_apart_are_counted_as_well_as_near_ones()
    {
        var calendar = WorkingCalendar.Of(WeekHours.Standard, WeekHours.Standard, [], []);
        foreach (var year in new[] { 2026, 2027, 2020, 1, 9999, 2050, 2026 })
        {
            // A month has 19 to 23 days from Monday to Friday.
            for (var month = 1; month <= 12; month++)
            {
                var days = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateOnly(year, month, day)).ToList();
                var open = days.Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
                Assert.Equal(open * 480, calendar.MinutesBetween(Instant.StartOf(days[0]), Instant.EndOf(days[^1])));
                foreach (var day in days.Where(day => day.DayOfWeek == DayOfWeek.Monday))
                    Assert.Equal(Instant.At(day, 10 * 60), calendar.Add(Instant.StartOf(day), 60));
            }
        }
    }

    private static Instant At(int minute) => Instant.StartOf(First).PlusMinutes(minute);

    private static long Count(bool[] working, int from, int to) =>
        from <= to ? working[from..to].LongCount(minute => minute) : -Count(working, to, from);

    private sealed record Sample((int Start, int Length)[][] Spans, bool[] Week, DateRange[] Holidays, DateRange[] WorkingDays, (int Start, int Length)[] Cuts)
    {
        public WorkingCalendar Calendar() => WorkingCalendar.Of(
            new WeekHours(day => Week[(int)day] ? HoursOf(day) : DayHours.Closed), new WeekHours(HoursOf), Holidays, WorkingDays)
            .Without(Cuts.Select(cut => (At(cut.Start), At(cut.Start + cut.Length))));

        public bool[] WorkingMinutes()
        {
            var working = new bool[Days * 1440];
            for (var day = 0; day < Days; day++)
            {
                var date = First.AddDays(day);
                var open = WorkingDays.Any(days => days.Contains(date))
                    || (Week[(int)date.DayOfWeek] && !Holidays.Any(days => days.Contains(date)));
                if (!open) continue;
                foreach (var (start, length) in Spans[(int)date.DayOfWeek])
                    Array.Fill(working, true, (day * 1440) + start, Math.Min(length, 1440 - start));
            }

            foreach (var (start, length) in Cuts) Array.Fill(working, false, start, length);
            return working;
        }

        private DayHours HoursOf(DayOfWeek day) =>
            DayHours.Of(Spans[(int)day].Select(span => new TimeSpanOfDay(span.Start, span.Start + span.Length)));
    }
}
