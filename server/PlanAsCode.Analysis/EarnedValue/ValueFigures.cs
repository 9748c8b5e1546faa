using System.Collections.Immutable;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>
/// From budget, planned value, earned value and actual cost to the variances, indices and estimates of earned value management
/// (ANSI/PMI 19-006-2019, The Standard for Earned Value Management). A figure that would divide by zero, or is too large to be computed, is
/// null and has a reason.
/// </summary>
/// <param name="Budget">BAC: all work of the baseline.</param>
/// <param name="Planned">PV: what should be done by now.</param>
/// <param name="Earned">EV: what is done, at the baseline's price.</param>
/// <param name="Actual">AC: what it has cost; null where that cannot be told.</param>
public sealed record ValueFigures(decimal Budget, decimal Planned, decimal Earned, decimal? Actual)
{
    private const string TooLarge = "the sums are too large to be computed with";

    /// <summary>Why <see cref="Actual"/> is null.</summary>
    public string? WhyNoActual { get; init; }

    /// <summary>CV = EV - AC.</summary>
    public decimal? CostVariance => Earned - Actual;

    /// <summary>SV = EV - PV.</summary>
    public decimal ScheduleVariance => Earned - Planned;

    /// <summary>CPI = EV / AC.</summary>
    public decimal? CostIndex => Actual is { } actual and not 0 ? Known(() => Earned / actual) : null;

    /// <summary>SPI = EV / PV.</summary>
    public decimal? ScheduleIndex => Planned != 0 ? Known(() => Earned / Planned) : null;

    /// <summary>EAC = BAC / CPI: the rest costs as the work so far did.</summary>
    public decimal? EstimateAtCompletion => Actual is { } actual and not 0 && Earned != 0
        ? Known(() => Budget * actual / Earned) ?? Known(() => Budget * (actual / Earned))
        : null;

    /// <summary>EAC = AC + BAC - EV: the rest costs what was planned.</summary>
    public decimal? EstimateAtPlannedRate => Known(() => Actual + (Budget - Earned));

    /// <summary>EAC = AC + (BAC - EV) / (CPI x SPI): being late makes the rest dearer too.</summary>
    public decimal? EstimateCombined =>
        Actual is { } actual && CostIndex is { } cost and not 0 && ScheduleIndex is { } schedule and not 0
            ? Known(() => actual + ((Budget - Earned) * actual * Planned / (Earned * Earned))) ?? Known(() => actual + ((Budget - Earned) * (actual / Earned) * (Planned / Earned)))
            : null;

    /// <summary>ETC = EAC - AC.</summary>
    public decimal? EstimateToComplete => Known(() => EstimateAtCompletion - Actual);

    /// <summary>VAC = BAC - EAC.</summary>
    public decimal? VarianceAtCompletion => Known(() => Budget - EstimateAtCompletion);

    /// <summary>TCPI = (BAC - EV) / (BAC - AC): how well the rest must go to keep the budget.</summary>
    public decimal? ToCompleteIndex => Budget - Actual is { } left and not 0 ? Known(() => (Budget - Earned) / left) : null;

    /// <summary>Why a figure is null, by the key that our JSON gives it.</summary>
    public ImmutableDictionary<string, string> Reasons
    {
        get
        {
            var reasons = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            Say(ScheduleIndex, Planned == 0 ? "PV is 0: nothing was planned before this day" : TooLarge, "spi");
            if (Actual is null) Say(null, WhyNoActual ?? "what was spent is not known", "ac", "cv", "cpi", "eac", "eacAtPlannedRate", "eacCombined", "etc", "vac", "tcpi");
            Say(CostIndex, Actual == 0 ? "AC is 0: nothing spent is recorded" : TooLarge, "cpi");
            Say(EstimateAtCompletion, Actual == 0 ? "AC is 0: nothing spent is recorded" : Earned == 0 ? "EV is 0: nothing is earned yet" : TooLarge, "eac", "etc", "vac");
            Say(EstimateToComplete, TooLarge, "etc");
            Say(VarianceAtCompletion, TooLarge, "vac");
            Say(EstimateAtPlannedRate, TooLarge, "eacAtPlannedRate");
            Say(EstimateCombined, Planned == 0 ? "PV is 0: nothing was planned before this day" : Actual is null or 0 || Earned == 0 ? "CPI x SPI is 0 or unknown" : TooLarge, "eacCombined");
            Say(ToCompleteIndex, Budget == Actual ? "BAC - AC is 0: no budget is left" : TooLarge, "tcpi");
            return reasons.ToImmutable();

            void Say(decimal? figure, string reason, params ReadOnlySpan<string> keys)
            {
                if (figure is not null) return;
                foreach (var key in keys) reasons.TryAdd(key, reason);
            }
        }
    }

    /// <summary>Products come first, for they are exact; what a decimal cannot hold is null.</summary>
    private static decimal? Known(Func<decimal?> figure)
    {
        try
        {
            return figure();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
