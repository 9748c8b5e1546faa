using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>All resources by number, with the time of those that are people.</summary>
internal sealed class ResourcePool
{
    private readonly Dictionary<string, int> _byPath;

    public ResourcePool(PlanSnapshot plan, CalendarBook calendars)
    {
        All = [.. plan.Resources.All];
        _byPath = new(All.Length, StringComparer.Ordinal);
        for (var i = 0; i < All.Length; i++) _byPath[All[i].Path] = i;
        Times = Array.ConvertAll(All, resource => resource.ResourceKind == ResourceKind.Person ? calendars.TimeOf(resource) : null);
    }

    public Resource[] All { get; }

    /// <summary>Null for teams and equipment.</summary>
    public PersonTime?[] Times { get; }

    /// <summary>-1 where there is none.</summary>
    public int Find(Reference reference) => reference.Target is { } path && _byPath.TryGetValue(path, out var index) ? index : -1;

    /// <summary>A person, or the members of a team (and of its teams), each once, in order.</summary>
    public List<int> PeopleOf(int resource)
    {
        var people = new List<int>();
        var met = new HashSet<int>();
        var open = new Stack<int>([resource]);
        while (open.TryPop(out var next))
        {
            if (next < 0 || !met.Add(next)) continue;
            if (All[next].ResourceKind == ResourceKind.Person) people.Add(next);
            if (All[next].ResourceKind != ResourceKind.Team) continue;
            foreach (var member in All[next].Members.Reverse()) open.Push(Find(member));
        }

        return people;
    }

    public List<int> PeopleWith(IReadOnlyList<string> skills)
    {
        var people = new List<int>();
        for (var i = 0; i < All.Length; i++)
        {
            if (Times[i] is not null && skills.All(skill => All[i].Skills.Contains(skill, StringComparer.OrdinalIgnoreCase))) people.Add(i);
        }

        return people;
    }
}
