using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>The risk matrix and the register for a terminal, worst first.</summary>
public static class RisksText
{
    public static string Of(PlanAnalysis analysis, PlanFilter filter, Palette palette, int width)
    {
        var register = analysis.Risks;
        var risks = register.Risks.Where(risk => filter.Keeps(risk.Risk)).ToList();
        if (risks.Count == 0) return $"No risks{(filter.KeepsAll ? ": the plan has none" : " fit what was asked")}.\n";

        var text = new StringBuilder();
        var totals = ExposureTotals.Of([.. risks]);
        var live = risks.FindAll(risk => risk.CanHappen);
        if (live.Count > 0) text.Append(RiskMatrix.Of(live, analysis.Plan.Workspace.RiskScale, palette, width)).Append('\n');
        Table(risks, register.Trends, palette, width).WriteTo(text);
        text.Append('\n').Append(CountOf(totals)).Append('\n');
        text.Append(CoverageOf(totals)).Append('\n');
        text.Append(ReserveOf(totals)).Append('\n');
        if (filter.KeepsAll && register.Projects.Length > 1)
        {
            foreach (var project in register.Projects.Where(project => project.Totals.Reserve is not null))
                text.Append($"  {Shown.Line(project.Project.Name)} ({project.Project.Path}): {MoneyWords.Of(project.Totals.Reserve!.Value)}\n");
        }

        return text.Append(TrendOf(register.Trends, filter)).ToString();
    }

    private static TextTable Table(List<AssessedRisk> risks, RiskTrends trends, Palette palette, int width)
    {
        var hasTrend = trends.WhyNot is null;
        var table = new TextTable(palette, width) { Heads = ["now", "after actions", .. hasTrend ? ["trend"] : Array.Empty<string>(), " expected", "answer", "review by", "risk"] };
        foreach (var risk in risks)
        {
            string[] trend = hasTrend ? [Arrow(trends.Of(risk))] : [];
            table.Add(
                [
                    risk.CanHappen ? Score(risk.Current) : risk.Risk.IsLive ? $"{Score(risk.Current)}, 0 %" : Words.Of(risk.Risk.Status),
                    risk.IsMitigated ? "done" : risk.Residual is null ? "" : Score(risk.Residual),
                    .. trend,
                    risk.ExpectedValue is { } value ? (risk.Risk.IsOpportunity ? "-" : "") + MoneyWords.Of(value) : "",
                    risk.Risk.IsLive ? AnswerOf(risk) : "",
                    risk.ReviewDue is { } due ? Words.Date(due) + (risk.IsReviewOverdue ? "!" : "") : "",
                    $"{(risk.Risk.IsOpportunity ? "+" : "")}{risk.Risk.Path}: {Shown.Line(risk.Risk.Name)}",
                ],
                cell => RiskMatrix.Painted(cell, risk.CanHappen ? risk.Current?.Band : null, palette));
        }

        return table;
    }

    private static string Score(RiskScore? score) => score is null ? "not scored" : $"{score.Exposure} {Words.Of(score.Band)}";

    private static string Arrow(RiskTrend trend) => trend.Direction switch
    {
        RiskDirection.Up => $"up from {trend.Then!.Exposure}",
        RiskDirection.Down => $"down from {trend.Then!.Exposure}",
        RiskDirection.Same => "same",
        RiskDirection.New => "new",
        _ => "",
    };

    private static string AnswerOf(AssessedRisk risk) => risk.Answer switch
    {
        RiskAnswer.ByTasks => $"{risk.Actions.Count(action => action.State == ActionState.Done)} of {risk.Actions.Count(action => action.State is ActionState.Open or ActionState.Done)} done",
        RiskAnswer.Decided => Words.Of(risk.Risk.Response!.Value),
        RiskAnswer.AllDropped => "dropped",
        _ => "none",
    };

    private static string CountOf(ExposureTotals totals)
    {
        List<string> parts = [Words.Count(totals.Threats, "open threat"), Words.Count(totals.Opportunities, "opportunity", "opportunities") + " (+)"];
        if (totals.Opportunities == 0) parts.RemoveAt(1);
        if (totals.ByBand[3] > 0) parts.Add($"{totals.ByBand[3]} critical");
        if (totals.ByBand[2] > 0) parts.Add($"{totals.ByBand[2]} high");
        if (totals.Unscored > 0) parts.Add($"{totals.Unscored} not scored");
        if (totals.ReviewsOverdue > 0) parts.Add($"{totals.ReviewsOverdue} overdue for review (!)");
        return string.Join(", ", parts) + ".";
    }

    private static string CoverageOf(ExposureTotals totals)
    {
        if (totals.CoveragePercent is not { } percent) return "No open threat needs an answer.";
        List<string> rest = [];
        if (totals.Decided > 0) rest.Add($"{totals.Decided} accepted or handed on");
        if (totals.AllDropped > 0) rest.Add($"{totals.AllDropped} with dropped tasks only");
        if (totals.Unanswered > 0) rest.Add($"{totals.Unanswered} without any answer");
        return $"Tasks answer {totals.Answered} of {Words.Count(totals.Threats, "threat")} ({Words.Percent(percent)}){(rest.Count > 0 ? "; " + string.Join(", ", rest) : "")}.";
    }

    private static string ReserveOf(ExposureTotals totals)
    {
        if (totals.Reserve is not { } reserve) return "Reserve: not known, no open risk has a probability and a cost.";
        var less = totals.OpportunityValue is { } gain ? $", opportunities worth {MoneyWords.Of(gain)} taken off" : "";
        var without = totals.WithoutValue > 0 ? $", without {Words.Count(totals.WithoutValue, "risk")} that {(totals.WithoutValue == 1 ? "has" : "have")} no cost in figures" : "";
        return $"Reserve (sum of probability x mean cost): {MoneyWords.Of(reserve)}{less}{without}.";
    }

    private static string TrendOf(RiskTrends trends, PlanFilter filter)
    {
        if (trends.WhyNot is { } why) return $"No trend: {why}.\n";
        var then = trends.Reserve is { } reserve && filter.KeepsAll ? $"; the reserve was {MoneyWords.Of(reserve)}" : "";
        var gone = trends.NoLongerOpen.IsEmpty || !filter.KeepsAll ? "" : $"; no longer open: {string.Join(", ", trends.NoLongerOpen)}";
        return $"Trend against {Shown.Line(trends.Against!)}{then}{gone}.\n";
    }
}
