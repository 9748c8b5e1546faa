using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A risk that was to be looked at again, and was not.</summary>
public static class RiskReviewOverdue
{
    public static Rule Rule { get; } = new("risk-review-overdue", Severity.Warning, "An open risk was not reviewed in time.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var assessed in context.Analysis.Risks.Risks)
        {
            var risk = assessed.Risk;
            if (assessed is not { IsReviewOverdue: true, ReviewDue: { } due } || (risk.Reviewed ?? risk.Raised) is not { } last) continue;
            var what = risk.Reviewed is null ? "raised" : "last reviewed";
            context.Report(
                risk.PlaceOf(risk.Reviewed is null ? "review-every" : "reviewed"),
                $"`{risk.Path}` was {what} on {Words.Date(last.Last)} and due for review by {Words.Date(due)}; look at it again and set `reviewed`");
        }
    }
}
