using System.Collections.Frozen;
using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>
/// All risks of a plan, assessed, and what they come to for each project and for all. How they changed since the baseline is
/// computed when first asked, for that schedules the baseline.
/// </summary>
public sealed class RiskRegister
{
    private readonly FrozenDictionary<string, AssessedRisk> _byPath;
    private readonly Lazy<RiskTrends> _trends;

    private RiskRegister(PlanSnapshot plan, ImmutableArray<AssessedRisk> risks, Func<RiskTrends> trends)
    {
        _trends = new(trends);
        _byPath = risks.ToFrozenDictionary(risk => risk.Risk.Path, StringComparer.Ordinal);
        Risks = risks;
        Total = ExposureTotals.Of(risks);
        var byProject = risks.SelectMany(risk => risk.Projects, (risk, project) => (project.Path, risk)).ToLookup(pair => pair.Path, pair => pair.risk, StringComparer.Ordinal);
        Projects = [.. plan.Projects.All.Where(project => byProject.Contains(project.Path)).Select(project => new ProjectExposure(project, ExposureTotals.Of([.. byProject[project.Path]])))];
    }

    /// <summary>Worst first: the open ones by exposure as it is now, then by expected value, then by id; behind them those of 0 %, then those that occurred or were closed.</summary>
    public ImmutableArray<AssessedRisk> Risks { get; }

    /// <summary>Of the whole plan: a risk of several projects counts once.</summary>
    public ExposureTotals Total { get; }

    /// <summary>Projects with risks, in the plan's order. A risk of several projects counts in each.</summary>
    public ImmutableArray<ProjectExposure> Projects { get; }

    /// <summary>How the risks changed since the baseline.</summary>
    public RiskTrends Trends => _trends.Value;

    public AssessedRisk? Find(string? path) => path is null ? null : _byPath.GetValueOrDefault(path);

    /// <param name="baseline">Asked for trends only; null where the plan names none.</param>
    public static RiskRegister Of(PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars, DateOnly asOf, Func<Baseline?> baseline)
    {
        var actions = new ActionsOnRisks(plan, schedule, calendars);
        ImmutableArray<AssessedRisk> risks =
        [
            .. plan.Risks.All.Select(risk => Assess(risk, actions.Of(risk), plan, schedule, calendars, asOf))
                .OrderByDescending(risk => risk.Risk.IsLive)
                .ThenByDescending(risk => risk.CanHappen)
                .ThenByDescending(risk => risk.Current?.Exposure ?? 0)
                .ThenByDescending(risk => risk.ExpectedValue?.Amount ?? 0)
                .ThenBy(risk => risk.Risk.Path, IdOrder.Instance),
        ];
        return new RiskRegister(plan, risks, () => RiskTrends.Of(risks, plan.Workspace.RiskScale, baseline()));
    }

    private static AssessedRisk Assess(
        Risk risk, ImmutableArray<ActionOnRisk> actions, PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars, DateOnly asOf)
    {
        var (probability, impact) = RiskValues.Now(risk, schedule);
        var current = RiskScore.Current(risk, plan, schedule, calendars);
        var residual = RiskScore.Residual(risk, plan, schedule, calendars);
        var value = risk.IsLive ? ExpectedValue.Of(probability, impact, plan.Workspace) : null;
        var due = DueForReview(risk);
        return new AssessedRisk
        {
            Risk = risk,
            Projects = RiskLevels.ProjectsOf(risk, plan),
            Inherent = RiskScore.Inherent(risk, plan, schedule, calendars),
            Residual = residual,
            WhyNoResidual = residual is null ? WhyNoResidual(risk, plan) : null,
            Inherited = InheritedBy(risk),
            Current = current,
            CanHappen = RiskValues.CanHappen(risk, schedule),
            WhyNoScore = current is null ? MissingScore.Of(risk, probability, impact, plan) : null,
            IsMitigated = HasResidual(risk) && RiskValues.ActionsAreDone(risk, schedule),
            ExpectedValue = value,
            WhyNoValue = value is null ? WhyNoValue(risk, probability, impact, plan.Workspace) : null,
            Actions = actions,
            Answer = ActionsOnRisks.AnswerOf(risk, actions),
            ReviewDue = due,
            IsReviewOverdue = due < asOf,
        };
    }

    private static string WhyNoResidual(Risk risk, PlanSnapshot plan)
    {
        if (!HasResidual(risk)) return "no residual values are written";
        var (probability, impact) = RiskValues.Residual(risk);
        return MissingScore.Of(risk, probability, impact, plan);
    }

    private static string WhyNoValue(Risk risk, Likelihood? probability, RiskImpact impact, WorkspaceSettings workspace) => risk.Status switch
    {
        RiskStatus.Occurred => "it occurred: what it costs is no longer a chance",
        RiskStatus.Closed => "it is closed",
        _ => ExpectedValue.WhyNot(probability, impact, workspace),
    };

    private static DateOnly? DueForReview(Risk risk) =>
        risk is { IsLive: true, ReviewEvery: { } every } && (risk.Reviewed ?? risk.Raised) is { } last ? CalendarTime.After(last.Last, every) : null;

    private static bool HasResidual(Risk risk) => risk.ResidualProbability is not null || risk.ResidualImpact is not null;

    private static ImmutableArray<string> InheritedBy(Risk risk)
    {
        if (!HasResidual(risk)) return [];
        var rest = risk.ResidualImpact ?? RiskImpact.None;
        (string Key, bool IsInherited)[] all =
        [
            ("probability", risk.Probability is not null && risk.ResidualProbability is null),
            ("impact.schedule", risk.Impact.Schedule is not null && rest.Schedule is null),
            ("impact.cost", risk.Impact.Cost is not null && rest.Cost is null),
            ("impact.quality", risk.Impact.Quality is not null && rest.Quality is null),
            ("impact.scope", risk.Impact.Scope is not null && rest.Scope is null),
        ];
        return [.. all.Where(key => key.IsInherited).Select(key => key.Key)];
    }
}
