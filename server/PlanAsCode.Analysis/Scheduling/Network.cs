using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// The plan as integers: work items are 0..ItemCount-1 in the plan's order, projects follow. Groups and projects are spans,
/// all else are leaves; links are arcs between any of them.
/// </summary>
internal sealed class Network
{
    private CrewBook? _crews;
    private SpanWeight[]? _weights;

    public required PlanSnapshot Plan { get; init; }

    public required CalendarBook Calendars { get; init; }

    public required Instant AsOf { get; init; }

    public required WorkItem[] Items { get; init; }

    public required Project[] Projects { get; init; }

    /// <summary>By item or project: its group or project, -1 for projects.</summary>
    public required int[] Parent { get; init; }

    public required WorkingCalendar[] CalendarOf { get; init; }

    /// <summary>Null for spans.</summary>
    public required Leaf?[] Leaves { get; init; }

    public required NetworkLink[] Links
    {
        get;
        init
        {
            field = value;
            HasLateLinks = Array.Exists(value, link => link.IsLate);
        }
    }

    /// <summary>By item or project: numbers of the links that lead to it.</summary>
    public required ArcTable Incoming { get; init; }

    /// <summary>By item or project: numbers of the links that leave it.</summary>
    public required ArcTable Outgoing { get; init; }

    /// <summary>By span: what stands directly in it.</summary>
    public required ArcTable Children { get; init; }

    public required ResourcePool Resources { get; init; }

    /// <summary>The crews of logic dates, each once.</summary>
    public CrewBook Crews => _crews ??= CrewsOf(Resources.Times);

    /// <summary>Whether anything is written as <c>before</c> by a task that is therefore done late.</summary>
    public bool HasLateLinks { get; private init; }

    /// <summary>By project: working time lost behind its last task, or won (negative); empty outside of a <see cref="ScheduleRerun"/>.</summary>
    public long[] ProjectDelays { get; init; } = [];

    public int ItemCount => Items.Length;

    public int Count => Parent.Length;

    public bool IsSpan(int entity) => Leaves[entity] is null;

    public string PathOf(int entity) => entity < ItemCount ? Items[entity].Path : Projects[entity - ItemCount].Path;

    /// <summary>The number among the projects of what an item stands in, or of a project itself; -1 where there is none.</summary>
    public int ProjectOf(int entity)
    {
        while (entity >= 0 && entity < ItemCount) entity = Parent[entity];
        return entity < 0 ? -1 : entity - ItemCount;
    }

    /// <summary>Of a span that of the weightiest task in it.</summary>
    public SpanWeight WeightOf(int entity) => (_weights ??= Weights())[entity];

    /// <summary>The same network with other links.</summary>
    public Network With(NetworkLink[] links) => new()
    {
        Plan = Plan,
        Calendars = Calendars,
        AsOf = AsOf,
        Items = Items,
        Projects = Projects,
        Parent = Parent,
        CalendarOf = CalendarOf,
        Leaves = Leaves,
        Links = links,
        Incoming = ArcTable.Of(Count, Array.ConvertAll(links, link => link.To)),
        Outgoing = ArcTable.Of(Count, Array.ConvertAll(links, link => link.From)),
        Children = Children,
        Resources = Resources,
    };

    /// <summary>This network, as it is written, with the links that the same problem was solved with, and its crews.</summary>
    public Network Like(Network known) => new()
    {
        Plan = Plan,
        Calendars = Calendars,
        AsOf = AsOf,
        Items = Items,
        Projects = Projects,
        Parent = Parent,
        CalendarOf = CalendarOf,
        Leaves = Leaves,
        Links = Array.ConvertAll(known.Links, link => link with { Place = Links[link.Number].Place }),
        Incoming = known.Incoming,
        Outgoing = known.Outgoing,
        Children = Children,
        Resources = Resources,
        _crews = known._crews,
    };

    /// <summary>The same network with leaves of its own, which may be changed.</summary>
    public Network WithOwnLeaves() => new()
    {
        Plan = Plan,
        Calendars = Calendars,
        AsOf = AsOf,
        Items = Items,
        Projects = Projects,
        Parent = Parent,
        CalendarOf = CalendarOf,
        Leaves = Array.ConvertAll(Leaves, leaf => leaf?.Copy()),
        Links = Links,
        Incoming = Incoming,
        Outgoing = Outgoing,
        Children = Children,
        Resources = Resources,
        ProjectDelays = new long[Projects.Length],
    };

    /// <summary>All leaves below a span, or the leaf itself, in the plan's order.</summary>
    public IEnumerable<int> LeavesOf(int entity)
    {
        if (!IsSpan(entity))
        {
            yield return entity;
            yield break;
        }

        var open = new Stack<int>([entity]);
        while (open.TryPop(out var next))
        {
            if (!IsSpan(next))
            {
                yield return next;
                continue;
            }

            var children = Children[next];
            for (var i = children.Length - 1; i >= 0; i--) open.Push(children[i]);
        }
    }

    /// <summary>Of the times only, so that crews outlive a network.</summary>
    private static CrewBook CrewsOf(PersonTime?[] times) => new(times.Length, person => times[person]!, _ => null);

    private SpanWeight[] Weights()
    {
        var weights = new SpanWeight[Count];
        // Groups stand before what is in them, projects behind.
        for (var item = ItemCount - 1; item >= 0; item--)
        {
            if (Leaves[item] is { IsDropped: false } leaf) weights[item] = leaf.IsRepeated ? SpanWeight.Repeats : SpanWeight.Own;
            if (Parent[item] is >= 0 and var parent && weights[parent] < weights[item]) weights[parent] = weights[item];
        }

        return weights;
    }
}

/// <summary>A link between two items or projects, its lag in minutes.</summary>
/// <param name="IsElapsed">The lag is calendar time, else working time of the successor's calendar.</param>
/// <param name="IsLate">Written as <c>before</c> by a task that is therefore done as late as possible.</param>
/// <param name="Number">Of the link as it is written, among all of the plan.</param>
internal readonly record struct NetworkLink(int From, int To, LinkType Type, long Lag, bool IsElapsed, bool IsLate, int Number, Place Place)
{
    public bool BindsStart => Type is LinkType.FinishToStart or LinkType.StartToStart;

    public bool FromFinish => Type is LinkType.FinishToStart or LinkType.FinishToFinish;

    /// <summary>The bound that the predecessor's end puts on the successor's.</summary>
    public Instant Bound(Instant predecessor, WorkingCalendar calendar) => Moved(predecessor, calendar, Lag);

    /// <summary>The latest end of the predecessor that still allows the successor's.</summary>
    public Instant Limit(Instant successor, WorkingCalendar calendar) => Moved(successor, calendar, -Lag);

    private Instant Moved(Instant at, WorkingCalendar calendar, long lag)
    {
        if (lag == 0) return at;
        if (IsElapsed) return Times.Held(at.Minutes + lag);
        return (lag > 0 ? calendar.Add(at, lag) : calendar.Subtract(at, -lag)) ?? (lag > 0 ? Times.End : Times.Beginning);
    }
}
