using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What one pass over the network has found so far, by item or project.</summary>
internal sealed class PassDates(int count)
{
    public Instant[] Start { get; private init; } = new Instant[count];

    public Instant[] Finish { get; private init; } = new Instant[count];

    /// <summary>Of leaves: when their own work ends; the finish but for what is lost behind it, or won.</summary>
    public Instant[] WorkFinish { get; private init; } = new Instant[count];

    public PlaceState[] State { get; private init; } = new PlaceState[count];

    /// <summary>Of spans: the bound that links put on the start of all that stands in them, and the link it comes from (or -1).</summary>
    public Instant[] Gate { get; private init; } = new Instant[count];

    public int[] GateLink { get; private init; } = Filled(count);

    /// <summary>Of spans: something that all in them wait for has no dates (or -1).</summary>
    public int[] GateFailedBy { get; private init; } = Filled(count);

    public Staff?[] Staff { get; private init; } = new Staff?[count];

    /// <summary>What people with limits give to a task, at each of its times: reckoned when it was booked, before it counted itself.</summary>
    public Dictionary<int, List<ImmutableArray<WorkShare>>> Given { get; } = [];

    /// <summary>Of repeated tasks that are not begun: their times before as-of, which are in no date.</summary>
    public Dictionary<int, Occurrence[]> Held { get; private init; } = [];

    /// <summary>Of repeated tasks.</summary>
    public Occurrence[]?[] Occurrences { get; private init; } = new Occurrence[count][];

    /// <summary>All times of a repeated task, those before as-of included; null for others.</summary>
    public Occurrence[]? TimesOf(int item) => Held.TryGetValue(item, out var held) ? [.. held, .. Occurrences[item] ?? []] : Occurrences[item];

    /// <summary>Of repeated tasks whose links let them begin only behind some of their times at the logic dates: from when on.</summary>
    public Dictionary<int, Instant> Later { get; } = [];

    public Reason[] Reasons { get; private init; } = new Reason[count];

    public NoDates?[] WhyNot { get; private init; } = new NoDates?[count];

    public bool IsKnown(int entity) => State[entity] is PlaceState.Reserved or PlaceState.Placed;

    public void Fail(int entity, string why) => Fail(entity, new NoDates(why, null));

    public void Fail(int entity, NoDates why)
    {
        State[entity] = PlaceState.Failed;
        WhyNot[entity] = why;
    }

    /// <summary>The same logic dates, but for repeated tasks that begin later; those that nothing is left of have no times.</summary>
    public PassDates WithLater(Network network, Dictionary<int, Instant> later)
    {
        var dates = new PassDates(count)
        {
            Start = [.. Start],
            Finish = [.. Finish],
            WorkFinish = [.. WorkFinish],
            State = State,
            Gate = Gate,
            GateLink = GateLink,
            GateFailedBy = GateFailedBy,
            Staff = Staff,
            Held = new(Held),
            Occurrences = [.. Occurrences],
            Reasons = Reasons,
            WhyNot = WhyNot,
        };
        foreach (var (item, from) in later) dates.Take(item, Series.Later(network, network.Leaves[item]!, Staff[item]!, from));
        return dates;
    }

    /// <summary>The times of a repeated task; those before as-of stand in no date, unless there are no others.</summary>
    public void Take(int item, Series series)
    {
        Held.Remove(item);
        Occurrences[item] = null;
        if (series.All.Length == 0) return;
        if (series is { Held.Length: > 0, Ahead.Length: > 0 }) Held[item] = series.Held;
        var times = series.Ahead.Length > 0 ? series.Ahead : series.All;
        Occurrences[item] = times;
        (Start[item], Finish[item], WorkFinish[item]) = (times[0].Start, times[^1].Finish, times[^1].Finish);
    }

    private static int[] Filled(int count)
    {
        var array = new int[count];
        Array.Fill(array, -1);
        return array;
    }
}

internal enum PlaceState : byte
{
    Unknown,

    /// <summary>At its earliest, until the tasks that it comes before are placed.</summary>
    Reserved,
    Placed,
    Failed,
}

/// <summary>What binds a start, in numbers.</summary>
internal readonly record struct Reason(StartReasonKind Kind, int Other, int Resource, Instant? Until)
{
    public Reason(StartReasonKind kind)
        : this(kind, -1, -1, null)
    {
    }
}
