using System.Collections.Immutable;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>
/// From budget, planned value, earned value and actual cost to the variances, indices and estimates of earned value management
/// (ANSI/PMI 19-006-2019, The Standard for Earned Value Management). A figure that would divide by zero is null and has a reason.
/// </summary>
/// <param name="Budget">BAC: all work of the baseline.</param>
/// <param name="Planned">PV: what should be done by now.</param>
/// <param name="Earned">EV: what is done, at the baseline's price.</param>
/// <param name="Actual">AC: what it has cost; null where that cannot be told.</param>
public sealed record ValueFigures(decimal Budget, decimal Planned, decimal Earned, decimal? Actual)
{
    /// <summary>Why <see cref="Actual"/> is null.</summary>
    public string? WhyNoActual { get; init; }

    /// <summary>CV = EV - AC.</summary>
    public decimal? CostVariance => Earned - Actual;

    /// <summary>SV = EV - PV.</summary>
    public decimal ScheduleVariance => Earned - Planned;

    /// <summary>CPI = EV / AC.</summary>
    public decimal? CostIndex => Actual is { } actual and not 0 ? Earned / actual : null;

    /// <summary>SPI = EV / PV.</summary>
    public decimal? ScheduleIndex => Planned != 0 ? Earned / Planned : null;

    /// <summary>EAC = BAC / CPI: the rest costs as the work so far did.</summary>
    public decimal? EstimateAtCompletion => Actual is { } actual and not 0 && Earned != 0 ? Budget * actual / Earned : null;

    /// <summary>EAC = AC + BAC - EV: the rest costs what was planned.</summary>
    public decimal? EstimateAtPlannedRate => Actual + Budget - Earned;

    /// <summary>EAC = AC + (BAC - EV) / (CPI x SPI): being late makes the rest dearer too.</summary>
    public decimal? EstimateCombined =>
        Actual is { } actual && CostIndex is { } cost and not 0 && ScheduleIndex is { } schedule and not 0
            ? actual + ((Budget - Earned) * actual * Planned / (Earned * Earned))
            : null;

    /// <summary>ETC = EAC - AC.</summary>
    public decimal? EstimateToComplete => EstimateAtCompletion - Actual;

    /// <summary>VAC = BAC - EAC.</summary>
    public decimal? VarianceAtCompletion => Budget - EstimateAtCompletion;

    /// <summary>TCPI = (BAC - EV) / (BAC - AC): how well the rest must go to keep the budget.</summary>
    public decimal? ToCompleteIndex => Budget - Actual is { } left and not 0 ? (Budget - Earned) / left : null;

    /// <summary>Why a figure is null, by the key that our JSON gives it.</summary>
    public ImmutableDictionary<string, string> Reasons
    {
        get
        {
            var reasons = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            Say(ScheduleIndex, "PV is 0: nothing was planned before this day", "spi");
            if (Actual is null) Say(null, WhyNoActual ?? "what was spent is not known", "ac", "cv", "cpi", "eac", "eacAtPlannedRate", "eacCombined", "etc", "vac", "tcpi");
            Say(CostIndex, "AC is 0: nothing spent is recorded", "cpi");
            Say(EstimateAtCompletion, CostIndex is null ? "AC is 0: nothing spent is recorded" : "EV is 0: nothing is earned yet", "eac", "etc", "vac");
            Say(EstimateCombined, ScheduleIndex is null ? "PV is 0: nothing was planned before this day" : "CPI x SPI is 0 or unknown", "eacCombined");
            Say(ToCompleteIndex, "BAC - AC is 0: no budget is left", "tcpi");
            return reasons.ToImmutable();

            void Say(decimal? figure, string reason, params ReadOnlySpan<string> keys)
            {
                if (figure is not null) return;
                foreach (var key in keys) reasons.TryAdd(key, reason);
            }
        }
    }
}
