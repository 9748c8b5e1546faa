using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Improvement;

/// <summary>A finished project that nobody looked back at.</summary>
public static class ProjectWithoutReview
{
    public static Rule Rule { get; } = new("project-without-review", Severity.Info, "A finished project has no post-project review.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var project in context.Plan.Projects.All)
        {
            if (project.Status is ProjectStatus.Done && !project.Reviews.Any(review => review.ReviewKind is ReviewKind.PostProject))
                context.Report(project.Has("status") ? project.PlaceOf("status") : project.Place, $"`{project.Path}` is done, but nobody looked back at it; add a review of `kind: post-project`");
        }
    }
}
