using System.Collections.Frozen;
using System.Collections.Immutable;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>
/// How risks changed since the baseline: both sides as they stood then and stand now, put on today's scale, so that a new scale
/// is no trend. Risks are matched by id.
/// </summary>
public sealed class RiskTrends
{
    private readonly FrozenDictionary<string, RiskTrend> _byPath;

    private RiskTrends(FrozenDictionary<string, RiskTrend> byPath) => _byPath = byPath;

    /// <summary>The baseline's name; null where the plan names none.</summary>
    public string? Against { get; private init; }

    /// <summary>Why nothing can be compared, or null.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>The reserve as the baseline had it, in its own currency; null where no risk had an expected value.</summary>
    public Money? Reserve { get; private init; }

    /// <summary>Risks that were open in the baseline and are open no more (closed, occurred or gone), by id.</summary>
    public ImmutableArray<string> NoLongerOpen { get; private init; } = [];

    public RiskTrend Of(AssessedRisk risk) =>
        _byPath.TryGetValue(risk.Risk.Path, out var trend) ? trend : new RiskTrend(null, WhyNot ?? "it is no longer open", null);

    internal static RiskTrends Of(ImmutableArray<AssessedRisk> risks, RiskScale scale, Baseline? baseline)
    {
        if (baseline?.Plan is not { } before)
        {
            return new RiskTrends(FrozenDictionary<string, RiskTrend>.Empty)
            {
                Against = baseline?.Name,
                WhyNot = baseline is null ? "the plan has no baseline" : $"the baseline {baseline.Name} cannot be had: {baseline.WhyNot}",
            };
        }

        var live = risks.Where(risk => risk.Risk.IsLive).ToList();
        var stillOpen = live.Select(risk => risk.Risk.Path).ToHashSet(StringComparer.Ordinal);
        return new RiskTrends(live.ToFrozenDictionary(risk => risk.Risk.Path, risk => Compare(risk, before, baseline, scale), StringComparer.Ordinal))
        {
            Against = baseline.Name,
            Reserve = ExpectedValue.Reserve(before.Risks.All, before, baseline.Schedule),
            NoLongerOpen = [.. before.Risks.All.Where(risk => risk.IsLive && !stillOpen.Contains(risk.Path)).Select(risk => risk.Path)],
        };
    }

    private static RiskTrend Compare(AssessedRisk now, PlanSnapshot before, Baseline baseline, RiskScale scale)
    {
        if (before.Risks.Find(now.Risk.Path) is not { IsLive: true } then) return new RiskTrend(RiskDirection.New, null, null);
        var score = RiskScore.Current(then, before, baseline.Schedule, baseline.Calendars, scale);
        if (score is null) return new RiskTrend(null, "it could not be scored in the baseline", null);
        if (now.Current is not { } current) return new RiskTrend(null, now.WhyNoScore, score);
        // What cannot happen stands below all that can, wherever its place on the scale.
        var couldHappen = RiskValues.CanHappen(then, baseline.Schedule);
        var direction = (now.CanHappen, current.Band, current.Exposure).CompareTo((couldHappen, score.Band, score.Exposure)) switch
        {
            > 0 => RiskDirection.Up,
            < 0 => RiskDirection.Down,
            _ => RiskDirection.Same,
        };
        return new RiskTrend(direction, null, score);
    }
}
