using System.Collections.Immutable;

namespace PlanAsCode.Benchmarks;

/// <summary>
/// One generated project that every scheduler can read: groups of twenty tasks with whole days of work, one person each, links
/// inside a group and to earlier groups, and two weeks of leave for everybody. The same numbers of tasks and people give the same project.
/// </summary>
internal sealed record PeerPlan(ImmutableArray<PeerPerson> People, ImmutableArray<PeerTask> Tasks)
{
    public const int TasksOfAGroup = 20;
    private const int MeanDays = 4;

    public static readonly DateOnly Start = new(2026, 1, 5);

    /// <summary>The last year TaskJuggler knows.</summary>
    private static readonly DateOnly Latest = new(2035, 12, 31);

    /// <summary>A day by which any sensible schedule is done.</summary>
    public DateOnly Horizon => new[] { Latest, Start.AddYears(1).AddDays(2 * 7 * MostDaysOfOne / 5) }.Min();

    private int MostDaysOfOne => Tasks.GroupBy(task => task.Person).Max(own => own.Sum(task => task.EffortDays));

    public int GroupCount => (Tasks.Length + TasksOfAGroup - 1) / TasksOfAGroup;

    /// <summary>The tasks of a group, in order.</summary>
    public ReadOnlySpan<PeerTask> TasksOf(int group) =>
        Tasks.AsSpan(group * TasksOfAGroup, Math.Min(TasksOfAGroup, Tasks.Length - (group * TasksOfAGroup)));

    /// <param name="count">People: the fewer, the longer tasks wait for somebody.</param>
    public static PeerPlan Of(int tasks, int count)
    {
        var draw = new Draws(tasks);
        var people = Enumerable.Range(0, count).Select(_ => new PeerPerson(Start.AddDays(7 * (10 + draw.Below(30))))).ToImmutableArray();
        return new PeerPlan(people, [.. Enumerable.Range(0, tasks).Select(at => TaskAt(at, count, draw))]);
    }

    private static PeerTask TaskAt(int at, int people, Draws draw)
    {
        var (group, place) = (at / TasksOfAGroup, at % TasksOfAGroup);
        var person = ((group * 3) + draw.Below(6)) % people;
        var days = 1 + draw.Below((2 * MeanDays) - 1);
        var after = new SortedSet<int>();
        if (place > 0) after.Add(at - 1 - draw.Below(Math.Min(place, 4)));
        if (place > 4 && draw.Below(3) == 0) after.Add(at - 1 - draw.Below(4));
        if (group >= 8 && (place == 0 || draw.Below(12) == 0)) after.Add((group - 8) * TasksOfAGroup + draw.Below(TasksOfAGroup));
        return new PeerTask(group, place, days, person, [.. after]);
    }
}

/// <summary>Somebody who works Monday to Friday, 9:00 to 17:00, but for two weeks.</summary>
internal sealed record PeerPerson(DateOnly LeaveFrom)
{
    /// <summary>Its last day.</summary>
    public DateOnly LeaveTo => LeaveFrom.AddDays(11);
}

/// <param name="After">Places in the plan of the tasks it waits for.</param>
internal sealed record PeerTask(int Group, int Place, int EffortDays, int Person, ImmutableArray<int> After);
