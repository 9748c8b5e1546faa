using CsCheck;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>The step function in blocks against one number a minute.</summary>
public sealed class TimelineTests
{
    private const int Minutes = 600;
    private const long Capacity = 4;

    private static readonly Gen<(int Start, int Length, int Demand, bool IsTakenOut)> GenBooking =
        Gen.Select(Gen.Int[0, Minutes - 20], Gen.Int[1, 20], Gen.Int[1, 4], Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))));

    [Fact]
    public void A_stretch_collides_where_a_minute_of_it_does() => Check((timeline, levels, start, finish, demand) =>
    {
        var last = Array.FindLastIndex(levels, finish - 1, finish - start, level => level + demand > Capacity);
        if (last < 0)
        {
            Assert.Equal(-1, timeline.LastCollisionEnd(start, finish, demand));
            return;
        }

        var end = Array.FindIndex(levels, last, level => level + demand <= Capacity);
        Assert.Equal(end < 0 ? Timeline.Never : end, timeline.LastCollisionEnd(start, finish, demand));
    });

    [Fact]
    public void The_first_collision_begins_where_the_run_of_busy_minutes_begins() => Check((timeline, levels, start, finish, demand) =>
    {
        var first = Array.FindIndex(levels, start, finish - start, level => level + demand > Capacity);
        var begin = first < 0 ? -1 : Array.FindLastIndex(levels, first, level => level + demand <= Capacity) + 1;
        Assert.Equal(begin, timeline.FirstCollisionStart(start, finish, demand));
    });

    [Fact]
    public void More_than_there_is_always_collides() => Assert.Equal(Timeline.Never, new Timeline(2).LastCollisionEnd(10, 20, 3));

    private static void Check(Action<Timeline, long[], int, int, int> holds) =>
        Gen.Select(GenBooking.Array[0, 400], Gen.Select(Gen.Int[0, Minutes - 60], Gen.Int[1, 50], Gen.Int[1, 4]).Array[20]).SampleSeeded((bookings, questions) =>
        {
            var timeline = new Timeline(Capacity);
            var levels = new long[Minutes + 1];
            var taken = new List<(int Start, int Length, int Demand)>();
            foreach (var (start, length, demand, isTakenOut) in bookings)
            {
                if (isTakenOut && taken.Count > 0)
                {
                    Change(levels, taken[0], -1);
                    timeline.Remove(taken[0].Start, taken[0].Start + taken[0].Length, taken[0].Demand);
                    taken.RemoveAt(0);
                    continue;
                }

                taken.Add((start, length, demand));
                Change(levels, taken[^1], 1);
                timeline.Add(start, start + length, demand, 0);
            }

            foreach (var (start, length, demand) in questions) holds(timeline, levels, start, start + length, demand);
        });

    private static void Change(long[] levels, (int Start, int Length, int Demand) booking, int sign)
    {
        for (var at = booking.Start; at < booking.Start + booking.Length; at++) levels[at] += sign * booking.Demand;
    }
}
