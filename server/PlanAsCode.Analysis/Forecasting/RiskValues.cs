using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Which of a risk's values count: the residual ones when all its actions are done, else the inherent ones.</summary>
public static class RiskValues
{
    /// <summary>With what the residual values do not say kept as it was, dimension by dimension.</summary>
    public static (Likelihood? Probability, RiskImpact Impact) Residual(Risk risk)
    {
        if (risk.ResidualImpact is not { } rest) return (risk.ResidualProbability ?? risk.Probability, risk.Impact);
        var impact = new RiskImpact(
            rest.Schedule ?? risk.Impact.Schedule, rest.Cost ?? risk.Impact.Cost, rest.Quality ?? risk.Impact.Quality, rest.Scope ?? risk.Impact.Scope);
        return (risk.ResidualProbability ?? risk.Probability, impact);
    }

    public static (Likelihood? Probability, RiskImpact Impact) Now(Risk risk, PlanSchedule schedule) =>
        ActionsAreDone(risk, schedule) ? Residual(risk) : (risk.Probability, risk.Impact);

    /// <summary>Whether all its actions are done; false where it has none.</summary>
    public static bool ActionsAreDone(Risk risk, PlanSchedule schedule) =>
        risk.Actions.Length > 0
        && risk.Actions.All(action => schedule.Find(action.Target)?.Status == WorkStatus.Done);

    /// <summary>It is open, and not at 0 % by the values that count now.</summary>
    public static bool CanHappen(Risk risk, PlanSchedule schedule) => risk.IsLive && Now(risk, schedule).Probability?.Percent is not { Value: <= 0 };

    /// <summary>The chance that it happens, 0..1: the percentage given, or the middle of what a level stands for on the scale.</summary>
    public static decimal? ChanceOf(Likelihood? likelihood, RiskScale scale)
    {
        if (likelihood?.Percent is { } percent) return percent.Fraction;
        if (likelihood?.Level is not { } level) return null;
        var index = (int)level - 1;
        var from = index == 0 || index > scale.Probability.Length ? 0 : scale.Probability[index - 1];
        var to = index < scale.Probability.Length ? scale.Probability[index] : 100;
        return (from + to) / 200;
    }
}
