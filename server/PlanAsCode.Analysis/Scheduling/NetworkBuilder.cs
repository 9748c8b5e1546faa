using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>From plan to network: numbers for items and projects, leaves read, links resolved.</summary>
internal sealed class NetworkBuilder
{
    private readonly SchedulingContext _context;
    private readonly WorkItem[] _items;
    private readonly Project[] _projects;
    private readonly Dictionary<string, int> _byPath;
    private readonly int[] _parent;
    private readonly WorkingCalendar[] _calendars;
    private readonly Leaf?[] _leaves;
    private readonly bool[] _isNamedLate;
    private readonly List<NetworkLink> _links = [];

    private NetworkBuilder(SchedulingContext context)
    {
        _context = context;
        _items = [.. context.Plan.WorkItems.All];
        _projects = [.. context.Plan.Projects.All];
        var count = _items.Length + _projects.Length;
        _byPath = new(count, StringComparer.Ordinal);
        _parent = new int[count];
        _calendars = new WorkingCalendar[count];
        _leaves = new Leaf?[count];
        _isNamedLate = new bool[count];
    }

    public static Network Build(PlanSnapshot plan, CalendarBook calendars, Instant asOf, CancellationToken cancel, Resource? oneMore = null)
    {
        var builder = new NetworkBuilder(new(plan, calendars, new ResourcePool(plan, calendars, oneMore), asOf));
        builder.Number();
        builder.ReadLeaves(cancel);
        builder.ReadLinks(cancel);
        return builder.Finish();
    }

    private void Number()
    {
        for (var i = 0; i < _items.Length; i++) _byPath[_items[i].Path] = i;
        for (var i = 0; i < _projects.Length; i++) _byPath[_projects[i].Path] = _items.Length + i;
        Array.Fill(_parent, -1);
        for (var i = 0; i < _projects.Length; i++) _calendars[_items.Length + i] = _context.Calendars.For(_projects[i]);
        string? holder = null;
        var parent = -1;
        for (var i = 0; i < _items.Length; i++)
        {
            // Neighbours stand in the same group.
            var own = _items[i].GroupPath ?? _items[i].ProjectPath;
            if (!ReferenceEquals(own, holder)) (holder, parent) = (own, _byPath.GetValueOrDefault(own, -1));
            _parent[i] = parent;
            _isNamedLate[i] = _items[i].Before.Length > 0 || (parent >= 0 && _isNamedLate[parent]);
            // A group stands before what is in it.
            _calendars[i] = _context.Calendars.WrittenOn(_items[i]) ?? (parent >= 0 ? _calendars[parent] : null) ?? _context.Calendars.For(_items[i]);
        }
    }

    private void ReadLeaves(CancellationToken cancel)
    {
        var groups = new List<WorkItem>();
        for (var i = 0; i < _items.Length; i++)
        {
            if ((i & 1023) == 0) cancel.ThrowIfCancellationRequested();
            if (_items[i].IsGroup) continue;
            groups.Clear();
            var top = _parent[i];
            for (; top >= 0 && top < _items.Length; top = _parent[top]) groups.Add(_items[top]);
            if (top < 0) continue;
            var project = top - _items.Length;
            _leaves[i] = LeafReader.Read(i, _items[i], _calendars[i], project, _projects[project], groups, _isNamedLate[i], _context);
        }
    }

    private void ReadLinks(CancellationToken cancel)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if ((i & 1023) == 0) cancel.ThrowIfCancellationRequested();
            foreach (var link in _items[i].After)
            {
                if (Target(link) is >= 0 and var other) Add(other, i, link, isLate: false);
            }

            if (_leaves[i] is not { } leaf) continue;
            for (var holder = i; holder >= 0 && holder < _items.Length; holder = _parent[holder])
            {
                foreach (var link in _items[holder].Before)
                {
                    if (Target(link) is >= 0 and var other) Add(i, other, link, leaf.IsLate);
                }
            }
        }
    }

    private int Target(Link link) =>
        link.To is { Target: { } path, TargetKind: EntityKind.WorkItem or EntityKind.Project } ? _byPath.GetValueOrDefault(path, -1) : -1;

    private void Add(int from, int to, Link link, bool isLate)
    {
        var lag = link.Lag;
        var amount = new Quantity(Math.Abs(lag.Amount), lag.Unit);
        var minutes = lag.IsElapsed
            ? CalendarTime.After(Times.Beginning, amount).Minutes
            : _calendars[to].ToMinutes(amount);
        _links.Add(new NetworkLink(from, to, link.Type, lag.Amount < 0 ? -minutes : minutes, lag.IsElapsed, isLate, _links.Count, link.Place));
    }

    private Network Finish()
    {
        var links = _links.ToArray();
        var count = _parent.Length;
        var contained = new List<(int, int)>(count);
        for (var i = 0; i < count; i++)
        {
            if (_parent[i] >= 0) contained.Add((_parent[i], i));
        }

        return new Network
        {
            Plan = _context.Plan,
            Calendars = _context.Calendars,
            AsOf = _context.AsOf,
            Items = _items,
            Projects = _projects,
            Parent = _parent,
            CalendarOf = _calendars,
            Leaves = _leaves,
            Links = links,
            Incoming = ArcTable.Of(count, Array.ConvertAll(links, link => link.To)),
            Outgoing = ArcTable.Of(count, Array.ConvertAll(links, link => link.From)),
            Children = ArcTable.Of(count, contained.ToArray()),
            Resources = _context.Resources,
        };
    }
}
