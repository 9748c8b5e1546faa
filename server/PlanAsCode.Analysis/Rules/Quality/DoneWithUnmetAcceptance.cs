using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Quality;

/// <summary>A task or milestone counts as done although something it promised is not met.</summary>
public static class DoneWithUnmetAcceptance
{
    public static Rule Rule { get; } = new("done-with-unmet-acceptance", Severity.Warning, "A task is done, but not all of its acceptance is met.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (item.Acceptance.Length == 0 || context.Schedule.Find(item.Path) is not { Status: WorkStatus.Done }) continue;
            foreach (var criterion in item.Acceptance.Where(criterion => criterion.Met != true))
            {
                var state = criterion.Met is null ? "does not say whether it is met" : "is not met";
                context.Report(criterion.Place, $"`{item.Path}` is done, but \"{criterion.Text}\" {state}; set `met: true`, or reopen the task");
            }
        }
    }
}
