using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Reports.Views;

/// <summary>A whole report: all that a template may see. A section without content is null or empty.</summary>
public sealed record ReportView
{
    public required string Title { get; init; }

    public required DateOnly AsOf { get; init; }

    public string ProductVersion { get; init; } = "";

    /// <summary>The state of everything in one or two sentences.</summary>
    public string Summary { get; init; } = "";

    public ImmutableArray<ProjectView> Projects { get; init; } = [];

    public ImmutableArray<MilestoneView> Milestones { get; init; } = [];

    /// <summary>How many milestones are left out, or empty.</summary>
    public string MilestonesNote { get; init; } = "";

    public ForecastView? Forecast { get; init; }

    /// <summary>A tree in reading order: each goal before those that support it, one step deeper.</summary>
    public ImmutableArray<GoalView> Goals { get; init; } = [];

    /// <summary>How much work serves no goal, and which goals nobody works on; or empty.</summary>
    public string GoalsNote { get; init; } = "";

    public RiskRegisterView? Risks { get; init; }

    public LoadView? Load { get; init; }

    public IterationsView? Iterations { get; init; }

    /// <summary>One a project; empty where the plan names no baseline.</summary>
    public ImmutableArray<ProgressView> Progress { get; init; } = [];

    public ImmutableArray<HealthView> Health { get; init; } = [];

    /// <summary>Latest first.</summary>
    public ImmutableArray<UpdateView> Updates { get; init; } = [];

    /// <summary>Latest first.</summary>
    public ImmutableArray<DecisionView> Decisions { get; init; } = [];

    public ImmutableArray<LessonView> Lessons { get; init; } = [];

    /// <summary>How estimates held, all tasks first.</summary>
    public ImmutableArray<CalibrationRowView> Calibration { get; init; } = [];

    /// <summary>Worst first; only severities with findings.</summary>
    public ImmutableArray<FindingGroupView> Findings { get; init; } = [];

    /// <summary>Keys that begin with <c>x-</c> in <c>workspace</c> and at the top of files, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}
