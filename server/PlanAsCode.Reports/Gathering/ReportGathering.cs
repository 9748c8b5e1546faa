using PlanAsCode.Analysis;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Reports.Gathering;

/// <summary>From the facts of a plan to what a report shows.</summary>
internal static class ReportGathering
{
    public static ReportView Of(PlanAnalysis analysis, ReportOptions options)
    {
        var scope = new ReportScope(analysis, options);
        var projects = scope.Projects.Select(project => ProjectGathering.Of(project, scope)).ToList();
        var milestones = MilestoneGathering.Of(scope);
        var findings = FindingGathering.Of(scope);
        return new ReportView
        {
            Title = Title(scope),
            AsOf = analysis.AsOf,
            ProductVersion = options.ProductVersion,
            Summary = SummarySentences.Of(projects, milestones.Views, findings),
            Projects = [.. projects],
            Milestones = milestones.Views,
            MilestonesNote = milestones.Note,
            Forecast = ForecastGathering.Of(scope),
            Goals = GoalGathering.Of(scope),
            GoalsNote = GoalGathering.Note(scope),
            Risks = RiskGathering.Of(scope),
            Load = LoadGathering.Of(scope),
            Iterations = IterationGathering.Of(scope),
            Progress = ProgressGathering.Of(scope),
            Health = HealthGathering.Of(scope),
            Updates = LogGathering.Updates(scope),
            Decisions = LogGathering.Decisions(scope),
            Lessons = LogGathering.Lessons(scope),
            Calibration = LessonGathering.Calibration(scope),
            Findings = findings,
            Extra = scope.Plan.FreeFields,
        };
    }

    private static string Title(ReportScope scope)
    {
        if (!scope.IsWhole && scope.Projects is [var only]) return only.Name;

        return scope.Plan.Workspace.Title ?? (scope.Projects is [var single] ? single.Name : "Plan");
    }
}
