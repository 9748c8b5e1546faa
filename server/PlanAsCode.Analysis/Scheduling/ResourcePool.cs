using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>All resources by number, with the time of those that are people; perhaps with one more than the plan has.</summary>
internal sealed class ResourcePool
{
    private readonly Dictionary<string, int> _byPath;
    private readonly Dictionary<string, int[]> _bySkills = new(StringComparer.Ordinal);
    private readonly Demand?[] _lastDemands;
    private readonly int[]?[] _people;
    private readonly int _original = -1;

    /// <param name="oneMore">A resource of the plan, of which there is then one more, or a person whom the plan does not have.</param>
    public ResourcePool(PlanSnapshot plan, CalendarBook calendars, Resource? oneMore = null)
    {
        All = [.. plan.Resources.All];
        _byPath = new(All.Length, StringComparer.Ordinal);
        for (var i = 0; i < All.Length; i++) _byPath[All[i].Path] = i;
        if (oneMore is not null)
        {
            _original = _byPath.GetValueOrDefault(oneMore.Path, -1);
            if (oneMore.ResourceKind == ResourceKind.Person)
            {
                Extra = All.Length;
                All = [.. All, oneMore];
            }
        }

        _lastDemands = new Demand?[All.Length];
        _people = new int[]?[All.Length];
        Times = Array.ConvertAll(All, resource => resource.ResourceKind == ResourceKind.Person ? calendars.TimeOf(resource) : null);
    }

    public Resource[] All { get; }

    /// <summary>Null for teams and equipment.</summary>
    public PersonTime?[] Times { get; }

    /// <summary>The person beyond those of the plan, or -1.</summary>
    public int Extra { get; } = -1;

    /// <summary>Units of equipment.</summary>
    public int UnitsOf(int equipment) => All[equipment].Units + (equipment == _original ? 1 : 0);

    /// <summary>The one more who is like this person, or -1.</summary>
    public int TwinOf(int person) => person == _original ? Extra : -1;

    /// <summary>The demand of the many tasks that ask for one person and nothing else.</summary>
    public Demand DemandOf(PersonShare one)
    {
        ref var last = ref _lastDemands[one.Person];
        if (last is null || last.Named[0].Share != one.Share) last = Demand.Of(one);
        return last;
    }

    /// <summary>-1 where there is none.</summary>
    public int Find(Reference reference) => reference.Target is { } path && _byPath.TryGetValue(path, out var index) ? index : -1;

    /// <summary>A person, or the members of a team (and of its teams), each once, in order.</summary>
    public int[] PeopleOf(int resource) => resource < 0 ? [] : _people[resource] ??= [.. Members(resource)];

    /// <summary>Those who have all of some skills, by id.</summary>
    public int[] PeopleWith(IReadOnlyList<string> skills)
    {
        var key = string.Join('\n', skills);
        if (_bySkills.TryGetValue(key, out var known)) return known;
        var people = new List<int>();
        for (var i = 0; i < All.Length; i++)
        {
            if (Times[i] is not null && skills.All(skill => All[i].Skills.Contains(skill, StringComparer.OrdinalIgnoreCase))) people.Add(i);
        }

        return _bySkills[key] = [.. people.OrderBy(person => All[person].Path, IdOrder.Instance)];
    }

    private List<int> Members(int resource)
    {
        var people = new List<int>();
        var met = new HashSet<int>();
        var open = new Stack<int>([resource]);
        while (open.TryPop(out var next))
        {
            if (next < 0 || !met.Add(next)) continue;
            if (All[next].ResourceKind == ResourceKind.Person) people.Add(next);
            if (TwinOf(next) is >= 0 and var twin) people.Add(twin);
            if (All[next].ResourceKind != ResourceKind.Team) continue;
            foreach (var member in All[next].Members.Reverse()) open.Push(Find(member));
        }

        return people;
    }
}
