using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>Open work asks for skills that a single person has: nobody could stand in.</summary>
public static class SkillHeldByOne
{
    public static Rule Rule { get; } = new("skill-held-by-one", Severity.Hint, "Open work asks for a skill that only one person has.") { Check = Check };

    private static void Check(RuleContext context)
    {
        // Who works alone holds everything alone.
        if (context.Plan.Resources.All.Count(resource => resource.ResourceKind == ResourceKind.Person) < 2) return;
        foreach (var need in SkillNeeds.Of(context.Plan, context.Schedule).Where(need => need.IsHeldByOne))
        {
            var person = need.Holders[0];
            var skills = Words.List([.. need.Skills.Select(skill => $"`{skill}`")]);
            var first = need.Tasks[0];
            var asking = need.Tasks.Length == 1 ? "asks" : need.Tasks.Length == 2 ? "and one more task ask" : $"and {need.Tasks.Length - 1} more tasks ask";
            context.Report(
                person.PlaceOf("skills"),
                $"`{first}` {asking} for {skills}, which only {person.Name} has: nobody can stand in; let somebody else learn it",
                [.. need.Tasks.Select(context.Plan.WorkItems.Find).OfType<WorkItem>().Select(task => new RelatedPlace($"asked for by `{task.Path}`", task.PlaceOf("assign")))]);
        }
    }
}
