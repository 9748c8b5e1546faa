using PlanAsCode.Analysis;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Reports.Gathering;

/// <summary>From the facts of a plan to what a report shows.</summary>
internal static class ReportGathering
{
    public static ReportView Of(PlanAnalysis analysis, ReportOptions options) => new()
    {
        Title = analysis.Plan.Workspace.Name,
        AsOf = analysis.AsOf,
        ProductVersion = options.ProductVersion,
    };
}
