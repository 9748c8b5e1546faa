using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>A place in the risk matrix: levels 1..5, their product 1..25 and its band.</summary>
public sealed record RiskScore(int Probability, int Impact, int Exposure, RiskBand Band)
{
    /// <summary>Scores a risk as it stands; null where probability or impact is not said, or an impact cannot be put on the scale.</summary>
    /// <param name="scale">Another scale than the plan's own, to compare plans by one measure.</param>
    public static RiskScore? Inherent(Risk risk, PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars, RiskScale? scale = null) =>
        Of(risk.Probability, risk.Impact, risk, plan, schedule, calendars, scale);

    /// <summary>The same with its residual values (which replace the inherent ones singly); null where it has none.</summary>
    public static RiskScore? Residual(Risk risk, PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars, RiskScale? scale = null)
    {
        if (risk.ResidualProbability is null && risk.ResidualImpact is null) return null;
        var (probability, impact) = RiskValues.Residual(risk);
        return Of(probability, impact, risk, plan, schedule, calendars, scale);
    }

    /// <summary>By the values that count now: the residual ones once all its actions are done, else the inherent ones.</summary>
    public static RiskScore? Current(Risk risk, PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars, RiskScale? scale = null)
    {
        var (probability, impact) = RiskValues.Now(risk, schedule);
        return Of(probability, impact, risk, plan, schedule, calendars, scale);
    }

    /// <summary>The place of two levels in the matrix.</summary>
    public static RiskScore Of(int probability, int impact, RiskScale scale) =>
        new(probability, impact, probability * impact, BandOf(probability, impact, scale));

    private static RiskScore? Of(
        Likelihood? likelihood, RiskImpact impact, Risk risk, PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars, RiskScale? other)
    {
        var scale = other ?? plan.Workspace.RiskScale;
        return RiskLevels.OfProbability(likelihood, scale) is { } probability
            && RiskLevels.OfImpact(impact, risk, plan, schedule, calendars, scale) is { } worst
            ? Of(probability, worst, scale)
            : null;
    }

    private static RiskBand BandOf(int probability, int impact, RiskScale scale)
    {
        var cell = ((probability - 1) * 5) + impact - 1;
        if (cell < scale.Table.Length) return scale.Table[cell];
        return (RiskBand)Math.Min((int)RiskBand.Critical, scale.Bands.Count(lowest => probability * impact >= lowest));
    }
}
