using PlanAsCode.Analysis;
using PlanAsCode.Reports.Gathering;
using PlanAsCode.Reports.Templates;

namespace PlanAsCode.Reports;

/// <summary>
/// A status report as one self-contained HTML page: no script, no request to any host, the same bytes for the same plan and as-of.
/// </summary>
public static class HtmlReport
{
    /// <summary>Renders the built-in template or the user's own. A template that fails is a result with problems, never an exception.</summary>
    public static ReportResult Render(PlanAnalysis analysis, ReportOptions options)
    {
        if (options.Project is { } path && analysis.Plan.Projects.Find(path) is null)
            return new ReportResult(null, [new ReportProblem(NoSuchProject(path, analysis))]);

        return TemplateRunner.Render(ReportGathering.Of(analysis, options), options.Template);
    }

    private static string NoSuchProject(string path, PlanAnalysis analysis)
    {
        var known = analysis.Plan.Projects.All.Select(project => project.Path).ToList();
        return known.Count switch
        {
            0 => $"no project `{path}`: the plan has no projects",
            <= 12 => $"no project `{path}`: the plan has {string.Join(", ", known.Select(id => $"`{id}`"))}",
            _ => $"no project `{path}` among the {known.Count} projects of the plan",
        };
    }
}
