using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What one pass over the network has found so far, by item or project.</summary>
internal sealed class PassDates(int count)
{
    public Instant[] Start { get; } = new Instant[count];

    public Instant[] Finish { get; } = new Instant[count];

    /// <summary>Of leaves: when their own work ends; the finish but for what is lost behind it, or won.</summary>
    public Instant[] WorkFinish { get; } = new Instant[count];

    public PlaceState[] State { get; } = new PlaceState[count];

    /// <summary>Of spans: the bound that links put on the start of all that stands in them, and the link it comes from (or -1).</summary>
    public Instant[] Gate { get; } = new Instant[count];

    public int[] GateLink { get; } = Filled(count);

    /// <summary>Of spans: something that all in them wait for has no dates (or -1).</summary>
    public int[] GateFailedBy { get; } = Filled(count);

    public Staff?[] Staff { get; } = new Staff?[count];

    /// <summary>What people with limits give to a task, at each of its times: reckoned when it was booked, before it counted itself.</summary>
    public Dictionary<int, List<ImmutableArray<WorkShare>>> Given { get; } = [];

    /// <summary>Of repeated tasks that are not begun: their times before as-of, which are in no date.</summary>
    public Dictionary<int, Occurrence[]> Held { get; } = [];

    /// <summary>Of repeated tasks.</summary>
    public Occurrence[]?[] Occurrences { get; } = new Occurrence[count][];

    /// <summary>All times of a repeated task, those before as-of included; null for others.</summary>
    public Occurrence[]? TimesOf(int item) => Held.TryGetValue(item, out var held) ? [.. held, .. Occurrences[item] ?? []] : Occurrences[item];

    public Reason[] Reasons { get; } = new Reason[count];

    public NoDates?[] WhyNot { get; } = new NoDates?[count];

    public bool IsKnown(int entity) => State[entity] is PlaceState.Reserved or PlaceState.Placed;

    public void Fail(int entity, string why) => Fail(entity, new NoDates(why, null));

    public void Fail(int entity, NoDates why)
    {
        State[entity] = PlaceState.Failed;
        WhyNot[entity] = why;
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
