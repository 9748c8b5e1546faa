using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>A task asks for skills that nobody (or not enough people) has.</summary>
public static class UnknownSkill
{
    public static Rule Rule { get; } = new("unknown-skill", Severity.Warning, "A task asks for a skill that nobody has, or for more people than have it.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        var known = context.Plan.Resources.All.SelectMany(person => person.Skills).Distinct(StringComparer.Ordinal).ToList();
        foreach (var item in context.Plan.WorkItems.All.Where(item => item.Has("assign")))
        {
            foreach (var wanted in item.Assignments.OfType<SkillAssignment>()) CheckOne(context, wanted, known);
        }
    }

    private static void CheckOne(RuleContext context, SkillAssignment wanted, List<string> known)
    {
        var unknown = wanted.Skills.FirstOrDefault(skill => !known.Contains(skill));
        if (unknown is not null)
        {
            var nearest = Nearest.Name(unknown, known);
            var remedy = nearest is not null ? $"did you mean `{nearest}`?" : "add it to the `skills` of whoever has it";
            context.Report(wanted.Place, $"nobody has the skill `{unknown}`; {remedy}");
            return;
        }

        var able = context.Plan.Resources.All.Count(person => AssignedResources.HasAll(person, wanted));
        if (able < wanted.Count)
            context.Report(wanted.Place, $"{wanted.Count} people with {Words.List([.. wanted.Skills.Select(skill => $"`{skill}`")])} are wanted, {(able == 0 ? "nobody has all of it" : $"only {able} {(able == 1 ? "has" : "have")} it")}");
    }
}
