using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a risk: its place in the matrix now and after its actions, what it may cost, and what is done about it.</summary>
internal static class RiskPage
{
    public static void Write(HoverPage page, Risk risk, PlanFile file)
    {
        var analysis = file.Analysis;
        page.Head(Said.Name(risk), $"{(risk.IsOpportunity ? "opportunity" : "risk")} `{risk.Path}`, {WordLists.WordOf(risk.Status)}");
        if (analysis.Risks.Find(risk.Path) is not { } assessed) return;
        page.Fact("Exposure", assessed.Current is { } current ? $"{ScoreOf(current)}{(assessed.IsMitigated ? ", its actions are done" : "")}" : $"not known: {assessed.WhyNoScore}");
        page.Fact("After its actions", !assessed.IsMitigated && assessed.Residual is { } residual ? ScoreOf(residual) : null);
        page.Fact(risk.IsOpportunity ? "Expected gain" : "Expected loss", assessed.ExpectedValue is { } value ? MoneyWords.Brief(value) : null);
        page.Fact("Answer", AnswerOf(assessed));
        page.Fact("Affects", Said.Some([.. risk.Affects.Select(affected => Said.Target(affected, file.Plan))]));
        page.Fact("Owner", risk.Owner is { } owner ? Said.Target(owner, file.Plan) : null);
        page.Fact("Review", ReviewOf(assessed));
        page.Fact("Trend", TrendOf(assessed, analysis));
        page.Drawing(assessed.Current is { } now && risk.IsLive ? RiskMatrixText.Of(now, assessed.IsMitigated ? null : assessed.Residual, file.Plan.Workspace.RiskScale) : null);
    }

    /// <summary><c>12 high</c></summary>
    public static string ScoreOf(RiskScore score) => string.Create(CultureInfo.InvariantCulture, $"{score.Exposure} {WordLists.WordOf(score.Band)}");

    private static string? AnswerOf(AssessedRisk assessed)
    {
        if (!assessed.Risk.IsLive) return null;
        var response = assessed.Risk.Response is { } chosen ? WordLists.WordOf(chosen) : null;
        var counted = assessed.Actions.Where(action => action.State is ActionState.Open or ActionState.Done).ToList();
        var actions = assessed.Answer switch
        {
            RiskAnswer.ByTasks => $"{counted.Count(action => action.State == ActionState.Done)} of {Words.Count(counted.Count, "action")} done",
            RiskAnswer.AllDropped => "all its actions are dropped",
            RiskAnswer.Decided => null,
            _ => "no action",
        };
        var late = assessed.Actions.FirstOrDefault(action => action.TooLateFor is not null) is { Task: { } task, TooLateFor: { } danger }
            ? $"; {Said.Name(task.Item)} ends after {Said.Name(danger.Item)} begins"
            : "";
        return string.Join(", ", new[] { response, actions }.OfType<string>()) + late;
    }

    private static string? ReviewOf(AssessedRisk assessed) => assessed.ReviewDue is { } due
        ? $"due {Words.Date(due)}{(assessed.IsReviewOverdue ? ", overdue" : "")}"
        : null;

    private static string? TrendOf(AssessedRisk assessed, PlanAnalysis analysis)
    {
        if (analysis.Plan.Workspace.Baseline is null && analysis.Baseline is null) return null;
        var trend = analysis.Risks.Trends.Of(assessed);
        var words = trend.Direction switch
        {
            RiskDirection.Up => $"up from {ScoreOf(trend.Then!)}",
            RiskDirection.Down => $"down from {ScoreOf(trend.Then!)}",
            RiskDirection.Same => "the same",
            RiskDirection.New => "new",
            _ => null,
        };
        return words is null ? $"not known: {trend.WhyNot}" : $"{words} (against {Said.Line(analysis.Risks.Trends.Against ?? "the baseline")})";
    }
}
