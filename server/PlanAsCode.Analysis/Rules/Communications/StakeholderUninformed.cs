using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Communications;

/// <summary>A stakeholder whom no communication reaches.</summary>
public static class StakeholderUninformed
{
    public static Rule Rule { get; } = new("stakeholder-uninformed", Severity.Info, "A stakeholder is the audience of no communication.") { Check = Check };

    private static void Check(RuleContext context)
    {
        var reached = context.Plan.Communications.All.SelectMany(one => one.Audience).Select(who => who.Target).ToHashSet(StringComparer.Ordinal);
        foreach (var stakeholder in context.Plan.Stakeholders.All)
        {
            if (reached.Contains(stakeholder.Path)) continue;
            if (!context.Uses.Communications)
            {
                foreach (var project in context.Plan.Projects.All.Where(project => project.Status is ProjectStatus.Active))
                    context.ReportOncePerProject(project, "the plan has stakeholders, but no `communications` say who of them hears what");
                return;
            }

            var weight = stakeholder.Influence is Grade.High ? ", and has much influence" : "";
            context.Report(stakeholder.Place, $"{stakeholder.Name} hears nothing{weight}; add them to the `audience` of a communication");
        }
    }
}
