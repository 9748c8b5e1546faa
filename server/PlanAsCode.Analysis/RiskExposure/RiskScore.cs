using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>A place in the risk matrix: levels 1..5, their product 1..25 and its band.</summary>
public sealed record RiskScore(int Probability, int Impact, int Exposure, RiskBand Band)
{
    /// <summary>Scores a risk as it stands; null where probability or impact is not said, or an impact cannot be put on the scale.</summary>
    public static RiskScore? Inherent(Risk risk, PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars) =>
        throw new NotImplementedException();

    /// <summary>The same with its residual values (which replace the inherent ones singly); null where it has none.</summary>
    public static RiskScore? Residual(Risk risk, PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars) =>
        throw new NotImplementedException();
}
