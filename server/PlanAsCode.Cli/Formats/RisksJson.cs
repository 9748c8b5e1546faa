using System.Text.Json;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>The risk register as <c>plan-as-code/risks/1</c>; totals are those of the risks shown.</summary>
public static class RisksJson
{
    public static string Of(PlanAnalysis analysis, PlanFilter filter) => JsonText.Of(json =>
    {
        var register = analysis.Risks;
        var risks = register.Risks.Where(risk => filter.Keeps(risk.Risk)).ToList();
        json.WriteStartObject();
        json.WriteString("schema", "plan-as-code/risks/1");
        json.Date("asOf", analysis.AsOf);
        json.Text("baseline", register.Trends.Against);
        if (register.Trends.WhyNot is { } why) json.Text("baselineReason", why);
        json.WriteStartArray("risks");
        foreach (var risk in risks) Write(json, risk, register.Trends.Of(risk));
        json.WriteEndArray();
        json.WriteStartArray("projects");
        foreach (var project in analysis.Plan.Projects.All.Where(filter.Keeps))
        {
            var about = risks.FindAll(risk => risk.Projects.Contains(project));
            if (about.Count > 0) Write(json, project.Path, project.Name, ExposureTotals.Of([.. about]));
        }

        json.WriteEndArray();
        json.WritePropertyName("total");
        Write(json, null, null, ExposureTotals.Of([.. risks]));
        json.Money("baselineReserve", filter.KeepsAll ? register.Trends.Reserve : null);
        if (!filter.KeepsAll || register.Trends.Reserve is null)
            json.Text("baselineReserveReason", register.Trends.WhyNot ?? (filter.KeepsAll ? "no open risk of the baseline has a probability and a cost" : "only a part of the plan is shown"));

        // What the plan no longer has belongs to the whole of it: nothing says what it was about.
        json.Texts("noLongerOpen", register.Trends.NoLongerOpen.Where(path => filter.KeepsAll || (analysis.Plan.Risks.Find(path) is { } risk && filter.Keeps(risk))));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, AssessedRisk assessed, RiskTrend trend)
    {
        var risk = assessed.Risk;
        json.WriteStartObject();
        json.Text("id", risk.Path);
        json.Text("title", risk.Name);
        json.Text("kind", risk.IsOpportunity ? "opportunity" : "threat");
        json.Text("status", Words.Of(risk.Status));
        json.Text("category", risk.Category);
        json.Text("owner", risk.Owner?.Target);
        json.Texts("projects", assessed.Projects.Select(project => project.Path));
        json.Texts("affects", risk.Affects.Select(reference => reference.Target).OfType<string>());
        json.WriteBoolean("canHappen", assessed.CanHappen);
        Write(json, "inherent", assessed.Inherent);
        Write(json, "residual", assessed.Residual);
        if (assessed.WhyNoResidual is { } noResidual) json.Text("residualReason", noResidual);
        json.Texts("residualInherits", assessed.Inherited);
        Write(json, "current", assessed.Current);
        if (assessed.WhyNoScore is { } noScore) json.Text("currentReason", noScore);
        json.WriteBoolean("mitigated", assessed.IsMitigated);
        json.Text("trend", trend.Direction is { } direction ? Words.Of(direction) : null);
        if (trend.WhyNot is { } noTrend) json.Text("trendReason", noTrend);
        Write(json, "before", trend.Then);
        json.Money("expectedValue", assessed.ExpectedValue);
        if (assessed.WhyNoValue is { } noValue) json.Text("expectedValueReason", noValue);
        json.Text("response", risk.Response is { } response ? Words.Of(response) : null);
        json.Text("answer", AnswerOf(assessed.Answer));
        WriteActions(json, assessed);
        json.Text("trigger", risk.Trigger);
        json.Date("reviewed", risk.Reviewed?.Last);
        json.Date("reviewDue", assessed.ReviewDue);
        json.WriteBoolean("reviewOverdue", assessed.IsReviewOverdue);
        json.WriteEndObject();
    }

    private static string AnswerOf(RiskAnswer answer) => answer switch
    {
        RiskAnswer.ByTasks => "tasks",
        RiskAnswer.AllDropped => "dropped",
        RiskAnswer.Decided => "decided",
        _ => "none",
    };

    private static void WriteActions(Utf8JsonWriter json, AssessedRisk assessed)
    {
        json.WriteStartArray("actions");
        foreach (var action in assessed.Actions)
        {
            json.WriteStartObject();
            json.Text("id", action.Reference.Target ?? action.Reference.Text);
            json.Text("state", Words.Of(action.State));
            json.Date("finishDate", action.Task is { IsScheduled: true } task ? task.FinishDate : null);
            json.Text("tooLateFor", action.TooLateFor?.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, RiskScore? score)
    {
        if (score is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("probability", score.Probability);
        json.WriteNumber("impact", score.Impact);
        json.WriteNumber("exposure", score.Exposure);
        json.Text("band", Words.Of(score.Band));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string? id, string? title, ExposureTotals totals)
    {
        json.WriteStartObject();
        if (id is not null)
        {
            json.Text("id", id);
            json.Text("title", title);
        }

        json.WriteNumber("threats", totals.Threats);
        json.WriteNumber("opportunities", totals.Opportunities);
        json.WriteStartObject("bands");
        foreach (var band in Enum.GetValues<RiskBand>()) json.WriteNumber(Words.Of(band), totals.ByBand[(int)band]);
        json.WriteEndObject();
        json.WriteNumber("unscored", totals.Unscored);
        json.Money("threatValue", totals.ThreatValue);
        json.Money("opportunityValue", totals.OpportunityValue);
        json.Money("reserve", totals.Reserve);
        if (totals.Reserve is null) json.Text("reserveReason", "no open risk has a probability and a cost");
        json.WriteNumber("withoutValue", totals.WithoutValue);
        json.Number("coveragePercent", totals.CoveragePercent);
        if (totals.CoveragePercent is null) json.Text("coverageReason", "no open threats");
        json.WriteNumber("answered", totals.Answered);
        json.WriteNumber("decided", totals.Decided);
        json.WriteNumber("allDropped", totals.AllDropped);
        json.WriteNumber("unanswered", totals.Unanswered);
        json.WriteNumber("reviewsOverdue", totals.ReviewsOverdue);
        json.WriteNumber("withTrigger", totals.WithTrigger);
        json.WriteEndObject();
    }
}
