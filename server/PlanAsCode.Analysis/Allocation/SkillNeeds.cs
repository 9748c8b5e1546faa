using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>Skills that open work asks for, and who has them.</summary>
public static class SkillNeeds
{
    /// <summary>One for each set of skills that tasks ask for together, in the plan's order. People who have left by as-of do not count.</summary>
    public static ImmutableArray<SkillNeed> Of(PlanSnapshot plan, PlanSchedule schedule)
    {
        var asked = new List<(string Key, SkillAssignment Wanted, string Task)>();
        foreach (var task in schedule.Tasks)
        {
            if (task.Item.IsGroup || task.Status is WorkStatus.Done or WorkStatus.Dropped) continue;
            if (plan.Projects.Find(task.Item.ProjectPath) is { Status: ProjectStatus.Done or ProjectStatus.Dropped }) continue;
            asked.AddRange(task.Item.Assignments.OfType<SkillAssignment>().Where(wanted => wanted.Skills.Length > 0).Select(wanted => (KeyOf(wanted.Skills), wanted, task.Path)));
        }

        return [.. asked.GroupBy(ask => ask.Key, StringComparer.Ordinal).Select(asks => NeedOf([.. asks.Select(ask => (ask.Wanted, ask.Task))], plan, schedule.AsOf))];
    }

    /// <summary>Skills are compared without regard to case, as the scheduler does.</summary>
    public static bool HasAll(Resource person, ImmutableArray<string> skills) =>
        person.ResourceKind == ResourceKind.Person && skills.All(skill => person.Skills.Contains(skill, StringComparer.OrdinalIgnoreCase));

    /// <summary>Equal for the same skills in any order. A skill may hold blanks; none holds the sign between two.</summary>
    internal static string KeyOf(ImmutableArray<string> skills) =>
        string.Join('\u001f', skills.Select(skill => skill.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));

    private static SkillNeed NeedOf(List<(SkillAssignment Wanted, string Task)> asks, PlanSnapshot plan, DateOnly asOf)
    {
        var skills = asks[0].Wanted.Skills;
        var holders = plan.Resources.All.Where(person => HasAll(person, skills) && !HasLeft(person, asOf));
        return new SkillNeed(skills, Math.Max(1, asks.Max(ask => ask.Wanted.Count)), [.. holders], [.. asks.Select(ask => ask.Task).Distinct(StringComparer.Ordinal)]);
    }

    private static bool HasLeft(Resource person, DateOnly asOf) => person.Until is { } until && until.Last < asOf;
}

/// <summary>Skills that tasks ask for together.</summary>
/// <param name="Wanted">How many people with them the most demanding task asks for.</param>
/// <param name="Holders">Who has all of them.</param>
/// <param name="Tasks">Paths of the open tasks that ask for them, in the plan's order.</param>
public sealed record SkillNeed(ImmutableArray<string> Skills, int Wanted, ImmutableArray<Resource> Holders, ImmutableArray<string> Tasks)
{
    public bool IsMissing => Holders.Length < Wanted;

    /// <summary>Enough today, and nobody who could stand in for the one.</summary>
    public bool IsHeldByOne => Holders.Length == 1 && !IsMissing;
}
