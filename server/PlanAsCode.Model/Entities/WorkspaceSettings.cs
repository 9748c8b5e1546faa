using System.Collections.Immutable;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Model.Entities;

/// <summary>The section <c>workspace</c>: what holds for all projects.</summary>
public sealed class WorkspaceSettings : Entity
{
    public override EntityKind Kind => EntityKind.Workspace;

    /// <summary>ISO code; EUR where the plan says none.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>Workspace currency for one unit of another: currency code → factor.</summary>
    public ImmutableDictionary<string, decimal> ExchangeRates { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    public Reference? Calendar { get; init; }

    public string? Baseline { get; init; }

    public DateOnly? AsOf { get; init; }

    public ImmutableArray<string> Exclude { get; init; } = [];

    public WorkspaceLimits Limits { get; init; } = WorkspaceLimits.Default;

    public RiskScale RiskScale { get; init; } = RiskScale.Default;

    /// <summary>Severity and thresholds by rule name.</summary>
    public ImmutableDictionary<string, RuleSetting> Rules { get; init; } = ImmutableDictionary<string, RuleSetting>.Empty;

    public ImmutableArray<Policy> Policies { get; init; } = [];

    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    public ForecastSettings Forecast { get; init; } = ForecastSettings.Default;

    /// <summary>After how long an unchanged value counts as still, in calendar time.</summary>
    public Quantity StaleAfter { get; init; } = new(6, TimeUnit.Week);

    public string? Templates { get; init; }

    public string? SourceUrl { get; init; }

    public string? Locale { get; init; }

    /// <summary>Rate by role.</summary>
    public ImmutableDictionary<string, Rate> Rates { get; init; } = ImmutableDictionary<string, Rate>.Empty;
}

/// <summary><c>workspace.limits</c>.</summary>
public sealed record WorkspaceLimits(long FileSizeBytes, int Depth, int Aliases, int Files)
{
    public static WorkspaceLimits Default { get; } = new(16L * 1024 * 1024, 100, 10_000, 20_000);
}

/// <summary>One entry of <c>workspace.rules</c>: a severity (null keeps the rule's own) and thresholds by name, as written.</summary>
public sealed record RuleSetting(Severity? Severity, ImmutableDictionary<string, string> Thresholds);

/// <summary><c>workspace.forecast</c>.</summary>
public sealed record ForecastSettings(bool Triangular, int Runs, long Seed)
{
    public static ForecastSettings Default { get; } = new(false, 10_000, 1);
}
