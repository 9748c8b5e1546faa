using CsCheck;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Tests.Analysis.Calendars;

/// <summary>Random people against a reckoning minute by minute.</summary>
public sealed class PersonTimePropertyTests
{
    private const int Days = 70;

    private static readonly DateOnly First = new(2026, 3, 1);

    private static readonly Gen<Sample> GenSample =
        from share in OneOf(1m, 0.5m, 0.3m, 0.125m)
        from efficiency in OneOf(1m, 0.8m, 1.5m)
        from capacities in OneOf(1m, 0.8m, 0.35m, 0m).Array[0, 4]
        from leave in Gen.Select(Gen.Int[0, Days], Gen.Int[0, 8]).Array[0, 3]
        from perDay in OneOf<decimal?>(null, 2.5m, 6)
        from perWeek in OneOf<decimal?>(null, 11, 30)
        from used in Gen.Select(Gen.Int[0, 20], Gen.Int[1, 400]).Array[0, 4]
        select new Sample(share, efficiency, capacities, leave, perDay, perWeek, used);

    private static readonly Gen<(Sample, int, int)> GenQuestion = Gen.Select(GenSample, Gen.Int[0, 14 * 1440], Gen.Int[1, 3000]);

    [Fact]
    public void Finishes_when_minute_by_minute_it_is_enough() => Check((sample, person, start, effort) =>
    {
        var finish = sample.Walk(start, effort).Finish;
        if (finish is { } minute) Assert.Equal(At(minute), person.Finish(At(start), sample.Share, effort, sample.Use()));
    });

    [Fact]
    public void Gives_what_minute_by_minute_is_given() => Check((sample, person, start, length) =>
        Assert.Equal(sample.Walk(start, until: start + (10 * length)).Time, person.TimeGiven(At(start), At(start + (10 * length)), sample.Share, sample.Use())));

    [Fact]
    public void Days_add_up_to_the_whole() => Check((sample, person, start, length) => Assert.Equal(
        person.TimeGiven(At(start), At(start + (10 * length)), sample.Share, sample.Use()),
        person.TimeByDay(At(start), At(start + (10 * length)), sample.Share, sample.Use()).Sum(day => day.Minutes)));

    [Fact]
    public void The_latest_start_is_in_time_and_a_minute_later_is_not() => Check((sample, person, start, effort) =>
    {
        var finish = At(start + (30 * 1440));
        if (person.LatestStart(finish, sample.Share, effort, sample.Use()) is not { } latest) return;
        Assert.True(person.Finish(latest, sample.Share, effort, sample.Use()) <= finish);
        Assert.False(person.Finish(latest.PlusMinutes(1), sample.Share, effort, sample.Use()) <= finish);
    });

    private static void Check(Action<Sample, PersonTime, int, int> holds) => GenQuestion.SampleSeeded(
        (sample, start, amount) => holds(sample, sample.Person(), start, amount), iter: 100);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Instant At(int minute) => Instant.StartOf(First).PlusMinutes(minute);

    private sealed record Sample(
        decimal Share, decimal Efficiency, decimal[] Capacities, (int First, int Length)[] Leave, decimal? PerDay, decimal? PerWeek, (int Day, int Minutes)[] Used)
    {
        public PersonTime Person() => Given.Person(
            capacity: Capacities.Length == 0 ? null : [.. Capacities.Select((share, i) => (Text(i * 9), share))],
            leave: [.. Leave.Select(leave => Text(leave.First) + ".." + Text(leave.First + leave.Length))],
            efficiency: Efficiency,
            hoursPerDay: PerDay,
            hoursPerWeek: PerWeek);

        public LimitUse Use()
        {
            var use = new LimitUse();
            foreach (var (day, minutes) in Used) use.Add(First.AddDays(day), minutes);
            return use;
        }

        public (decimal Time, int? Finish) Walk(int start, int effort = int.MaxValue, int until = Days * 1440)
        {
            var use = Use();
            var time = 0m;
            for (var minute = start; minute < until; minute++)
            {
                var (date, minuteOfDay) = (At(minute).Date, At(minute).MinuteOfDay);
                if (minuteOfDay is < 9 * 60 or >= 17 * 60 || date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
                var day = date.DayNumber - First.DayNumber;
                if (Leave.Any(leave => day >= leave.First && day <= leave.First + leave.Length)) continue;
                var capacity = Capacities.Length == 0 ? 1 : Capacities[Math.Min(day / 9, Capacities.Length - 1)];
                var given = Share * capacity;
                if (PerDay * 60 - use.On(date) is { } dayLeft) given = Math.Min(given, Math.Max(0, dayLeft));
                if (PerWeek * 60 - use.InWeekOf(date) is { } weekLeft) given = Math.Min(given, Math.Max(0, weekLeft));
                use.Add(date, given);
                time += given;
                if (time * Efficiency >= effort) return (time, minute + 1);
            }

            return (time, null);
        }

        private static string Text(int day) => First.AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
