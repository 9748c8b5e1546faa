using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Communications;

/// <summary>A project is reported red, and nobody is asked for anything.</summary>
public static class RedWithoutAsk
{
    public static Rule Rule { get; } = new("red-without-ask", Severity.Warning, "The latest update is red and asks for nothing.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var project in context.Plan.Projects.All)
        {
            if (project.Status is ProjectStatus.Done or ProjectStatus.Dropped) continue;
            var last = project.Updates.Where(update => update.Date is not null).OrderBy(update => update.Date!.Last).LastOrDefault();
            if (last is { Health: ProjectHealth.Red, Asks.Length: 0 } && !last.Has("asks"))
                context.Report(last.PlaceOf("health"), $"`{project.Path}` is red, but nobody is asked for anything; say in `asks` what would help, and whom you ask");
        }
    }
}
