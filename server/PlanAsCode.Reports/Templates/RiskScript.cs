using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>The risk matrix and register as templates read them.</summary>
internal static class RiskScript
{
    public static ScriptObject Of(RiskRegisterView view) => new()
    {
        ["summary"] = view.Summary,
        ["facts"] = ReportScript.List(view.Facts, fact => new ScriptObject { ["label"] = fact.Label, ["value"] = fact.Value, ["note"] = fact.Note }),
        ["rows"] = ReportScript.List(view.Rows, Of),
        ["list"] = ReportScript.List(view.Risks, Of),
    };

    private static ScriptObject Of(RiskMatrixRow row) => new()
    {
        ["likelihood"] = row.Likelihood,
        ["cells"] = ReportScript.List(row.Cells, cell => new ScriptObject
        {
            ["band"] = cell.Band,
            ["impact"] = cell.Impact,
            ["ids"] = ReportScript.List(cell.Ids),
        }),
    };

    private static ScriptObject Of(RiskView view) => new()
    {
        ["id"] = view.Id,
        ["title"] = view.Title,
        ["kind"] = view.Kind,
        ["band"] = view.Band,
        ["exposure"] = view.Exposure,
        ["why_no_score"] = view.WhyNoScore,
        ["inherent"] = view.Inherent,
        ["residual"] = view.Residual,
        ["mitigated"] = view.IsMitigated,
        ["trend"] = view.Trend,
        ["expected_value"] = view.ExpectedValue,
        ["probability"] = view.Probability,
        ["impact"] = view.Impact,
        ["response"] = view.Response,
        ["status"] = view.Status,
        ["owner"] = view.Owner,
        ["details"] = ReportScript.List(view.Details, LogScript.Of),
        ["actions"] = ReportScript.List(view.Actions),
        ["affects"] = ReportScript.List(view.Affects),
        ["reviewed"] = DateWords.Of(view.Reviewed),
        ["review_due"] = DateWords.Of(view.ReviewDue),
        ["review_overdue"] = view.IsReviewOverdue,
        ["extra"] = ExtraScript.Of(view.Extra),
    };
}
