using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>What several risks come to. All but <see cref="Risks"/> counts open ones (open or watching) only, and of them those that can happen.</summary>
public sealed record ExposureTotals
{
    /// <summary>All of them, those that occurred or were closed too.</summary>
    public int Risks { get; init; }

    public int Threats { get; init; }

    public int Opportunities { get; init; }

    /// <summary>By band, low first, as the risks stand now.</summary>
    public ImmutableArray<int> ByBand { get; init; } = [0, 0, 0, 0];

    public int Unscored { get; init; }

    /// <summary>Expected values of threats; null where none has one.</summary>
    public Money? ThreatValue { get; init; }

    /// <summary>Expected values of opportunities; null where none has one.</summary>
    public Money? OpportunityValue { get; init; }

    /// <summary>What should be set aside: expected values of threats less those of opportunities; null where no risk has one.</summary>
    public Money? Reserve { get; init; }

    /// <summary>Open risks without an expected value: what the reserve leaves out.</summary>
    public int WithoutValue { get; init; }

    /// <summary>Threats with at least one task, open or done, that answers them.</summary>
    public int Answered { get; init; }

    /// <summary>Threats that are accepted, transferred or escalated and have no task.</summary>
    public int Decided { get; init; }

    /// <summary>Threats all of whose tasks were dropped.</summary>
    public int AllDropped { get; init; }

    /// <summary>Threats that nobody does anything about.</summary>
    public int Unanswered { get; init; }

    public int ReviewsOverdue { get; init; }

    public int WithTrigger { get; init; }

    /// <summary>Answered threats in percent of all; null without threats.</summary>
    public decimal? CoveragePercent => Threats == 0 ? null : 100m * Answered / Threats;

    public static ExposureTotals Of(ImmutableArray<AssessedRisk> risks)
    {
        var live = risks.Where(risk => risk.CanHappen).ToList();
        var threats = live.FindAll(risk => !risk.Risk.IsOpportunity);
        var threatValue = Sum(threats);
        var opportunityValue = Sum(live.Where(risk => risk.Risk.IsOpportunity));
        var currency = threatValue?.Currency ?? opportunityValue?.Currency;
        return new ExposureTotals
        {
            Risks = risks.Length,
            Threats = threats.Count,
            Opportunities = live.Count - threats.Count,
            ByBand = [.. Enum.GetValues<RiskBand>().Select(band => live.Count(risk => risk.Current?.Band == band))],
            Unscored = live.Count(risk => risk.Current is null),
            ThreatValue = threatValue,
            OpportunityValue = opportunityValue,
            Reserve = currency is null ? null : new Money((threatValue?.Amount ?? 0) - (opportunityValue?.Amount ?? 0), currency),
            WithoutValue = live.Count(risk => risk.ExpectedValue is null),
            Answered = Count(RiskAnswer.ByTasks),
            Decided = Count(RiskAnswer.Decided),
            AllDropped = Count(RiskAnswer.AllDropped),
            Unanswered = Count(RiskAnswer.None),
            ReviewsOverdue = live.Count(risk => risk.IsReviewOverdue),
            WithTrigger = live.Count(risk => risk.HasTrigger),
        };

        int Count(RiskAnswer answer) => threats.Count(risk => risk.Answer == answer);
    }

    private static Money? Sum(IEnumerable<AssessedRisk> risks)
    {
        Money? sum = null;
        foreach (var value in risks.Select(risk => risk.ExpectedValue).OfType<Money>()) sum = value with { Amount = (sum?.Amount ?? 0) + value.Amount };
        return sum;
    }
}
