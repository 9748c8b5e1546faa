using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>The load of teams: what their members can give and are booked for, together, whoever asks.</summary>
public static class TeamLoads
{
    public static ImmutableArray<TeamLoad> Of(PlanSnapshot plan, ImmutableArray<ResourceLoad> loads)
    {
        var byPath = loads.ToDictionary(load => load.Resource.Path, StringComparer.Ordinal);
        return
        [
            .. plan.Resources.All.Where(resource => resource.ResourceKind == ResourceKind.Team)
                .Select(team => Sum(team, [.. MembersOf(team, plan).Select(member => byPath[member.Path])])),
        ];
    }

    /// <summary>The people in it and in the teams in it, each once.</summary>
    public static ImmutableArray<Resource> MembersOf(Resource team, PlanSnapshot plan)
    {
        var people = ImmutableArray.CreateBuilder<Resource>();
        var met = new HashSet<Resource>();
        var open = new Stack<Resource>([team]);
        while (open.TryPop(out var next))
        {
            if (!met.Add(next)) continue;
            if (next.ResourceKind == ResourceKind.Person) people.Add(next);
            if (next.ResourceKind != ResourceKind.Team) continue;
            foreach (var member in next.Members.Select(one => plan.Resources.Find(one.Target)).OfType<Resource>().Reverse()) open.Push(member);
        }

        return people.ToImmutable();
    }

    private static TeamLoad Sum(Resource team, List<ResourceLoad> members)
    {
        var weeks = ImmutableArray.CreateBuilder<WeekLoad>();
        if (members.Count > 0) weeks.AddRange(members[0].Weeks);
        foreach (var member in members.Skip(1))
        {
            for (var i = 0; i < weeks.Count; i++)
            {
                var (sum, own) = (weeks[i], member.Weeks[i]);
                weeks[i] = new WeekLoad(
                    sum.Week, sum.DemandMinutes + own.DemandMinutes, sum.AllocatedMinutes + own.AllocatedMinutes, sum.CapacityMinutes + own.CapacityMinutes);
            }
        }

        return new TeamLoad(team, [.. members.Select(member => member.Resource)], weeks.ToImmutable());
    }
}

/// <summary>Week by week what the members of a team are asked for, booked for and can give.</summary>
public sealed record TeamLoad(Resource Team, ImmutableArray<Resource> Members, ImmutableArray<WeekLoad> Weeks);
