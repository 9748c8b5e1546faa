using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// What the last schedule of an edited plan has counted out day by day, for the tasks whose work, people and dates are as they were. Not safe
/// for several threads.
/// </summary>
internal sealed class KnownBookings
{
    private readonly SchedulePasses _then;
    private readonly ImmutableArray<TaskDates> _tasks;
    private readonly SchedulePasses _now;
    private Dictionary<string, int>? _numbers;
    private int _shift;

    private KnownBookings(SchedulePasses then, PlanSchedule known, SchedulePasses now) => (_then, _tasks, _now) = (then, known.Tasks, now);

    /// <summary>Null where nothing can be taken over: on another day, or with other people.</summary>
    public static KnownBookings? From(SchedulePasses then, PlanSchedule known, SchedulePasses now) =>
        then.Network.AsOf == now.Network.AsOf && SameProblem.HasSameResources(then.Network, now.Network) ? new KnownBookings(then, known, now) : null;

    /// <summary>At the scheduled dates, and at the logic dates; default where they are to be counted out.</summary>
    public (ImmutableArray<Booking> Scheduled, ImmutableArray<Booking> Logic) Of(Leaf leaf)
    {
        if (NumberThen(leaf.Index) is not (>= 0 and var then) || _then.Network.Leaves[then] is not { } before) return default;
        if (!ReferenceEquals(before.Calendar, leaf.Calendar) || !SameProblem.IsSameWork(before, leaf)) return default;
        return (
            IsSame(_then.Dates, then, _now.Dates, leaf.Index) ? _tasks[then].BookingsIfKnown : default,
            IsSame(_then.Early, then, _now.Early, leaf.Index) ? _tasks[then].DemandIfKnown : default);
    }

    private bool IsSame(PassDates before, int then, PassDates after, int now)
    {
        if (before.Start[then] != after.Start[now] || before.Finish[then] != after.Finish[now]) return false;
        // What people with limits give depends on their other work.
        if (before.Given.ContainsKey(then) || after.Given.ContainsKey(now)) return false;
        if (before.Staff[then] is not { } staff || after.Staff[now] is not { } others) return before.Staff[then] is null && after.Staff[now] is null;
        if (!staff.People.AsSpan().SequenceEqual(others.People) || Array.Exists(staff.People, one => _now.Network.Resources.Times[one.Person] is { HasLimits: true })) return false;
        return (before.TimesOf(then), after.TimesOf(now)) switch
        {
            (null, null) => true,
            ({ } one, { } other) => one.AsSpan().SequenceEqual(other),
            _ => false,
        };
    }

    /// <summary>The number an item had; -1 for a new one.</summary>
    private int NumberThen(int item)
    {
        var (path, items) = (_now.Network.Items[item].Path, _then.Network.Items);
        // Neighbours stay neighbours.
        var guess = item + _shift;
        if (guess >= 0 && guess < items.Length && items[guess].Path == path) return guess;
        if (_numbers is null)
        {
            _numbers = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
            for (var i = 0; i < items.Length; i++) _numbers[items[i].Path] = i;
        }

        if (!_numbers.TryGetValue(path, out var then)) return -1;
        _shift = then - item;
        return then;
    }
}
