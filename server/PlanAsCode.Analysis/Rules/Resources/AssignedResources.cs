using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>Whom an assignment names: people by name, the members of teams, those with the skills, equipment.</summary>
internal static class AssignedResources
{
    /// <summary>All who may come to do it. Each once for each way they are named.</summary>
    public static IEnumerable<Resource> Of(Assignment assignment, PlanSnapshot plan) => assignment switch
    {
        NamedAssignment named => WithMembers(plan.Resources.Find(named.Resource.Target), plan),
        AnyOfAssignment anyOf => anyOf.Resources.SelectMany(one => WithMembers(plan.Resources.Find(one.Target), plan)),
        SkillAssignment skills => plan.Resources.All.Where(person => HasAll(person, skills)),
        EquipmentAssignment equipment => WithMembers(plan.Resources.Find(equipment.Equipment.Target), plan),
        _ => [],
    };

    public static bool HasAll(Resource person, SkillAssignment wanted) =>
        person.ResourceKind == ResourceKind.Person && wanted.Skills.All(person.Skills.Contains);

    /// <summary>A team and its members, teams within it too; a team that contains itself is followed once.</summary>
    private static IEnumerable<Resource> WithMembers(Resource? resource, PlanSnapshot plan)
    {
        var seen = new HashSet<Resource>();
        var open = new Stack<Resource>();
        if (resource is not null) open.Push(resource);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            yield return next;
            foreach (var member in next.Members.Select(one => plan.Resources.Find(one.Target)).OfType<Resource>().Reverse()) open.Push(member);
        }
    }
}
