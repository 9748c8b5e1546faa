using System.Collections.Frozen;
using System.Collections.Immutable;
using PlanAsCode.Analysis.Alignment;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.Health;
using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Analysis.Lessons;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis;

/// <summary>
/// The one engine behind editor, CLI and report: a snapshot's facts and diagnostics at a date, each computed when first asked
/// and kept. Safe to ask from several threads.
/// </summary>
public sealed class PlanAnalysis
{
    private readonly Lazy<CalendarBook> _calendars;
    private readonly Lazy<SchedulePasses> _passes;
    private readonly Lazy<PlanSchedule> _schedule;
    private readonly Lazy<ImmutableArray<ResourceLoad>> _load;
    private readonly Lazy<BottleneckRanking> _bottlenecks;
    private readonly Lazy<PlanCosts> _costs;
    private readonly Lazy<FrozenDictionary<string, CompletionCost>> _completion;
    private readonly Lazy<Baseline?> _baseline;
    private readonly Lazy<FrozenDictionary<string, ProjectValue>> _earned;
    private readonly Lazy<MovedTasks?> _moved;
    private readonly Lazy<RiskRegister> _risks;
    private readonly Lazy<Forecast> _forecast;
    private readonly Lazy<FrozenDictionary<string, decimal?>> _goalScores;
    private readonly Lazy<IterationLedger> _ledger;
    private readonly Lazy<ImmutableArray<IterationState>> _iterations;
    private readonly Lazy<ImmutableArray<Throughput>> _throughput;
    private readonly Lazy<GoalAlignment> _goals;
    private readonly Lazy<LessonBook> _lessons;
    private readonly Lazy<Calibration> _calibration;
    private readonly Lazy<FrozenDictionary<string, ProjectHealth>> _health;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;
    private readonly Lazy<ImmutableArray<Diagnostic>> _errors;

    /// <param name="asOf">The day the plan is looked at: the host's <c>--as-of</c>, else <c>workspace.as-of</c>, else today.</param>
    public PlanAnalysis(PlanSnapshot plan, DateOnly asOf, CancellationToken cancel = default)
        : this(plan, asOf, null, cancel)
    {
    }

    private PlanAnalysis(PlanSnapshot plan, DateOnly asOf, SchedulePasses? passes, CancellationToken cancel)
    {
        Plan = plan;
        AsOf = asOf;
        Cancel = cancel;
        _calendars = new(() => CalendarBook.Of(plan, Memory?.Calendars));
        _passes = new(() => passes ?? Memory?.Passes(plan, Calendars, asOf, cancel) ?? SchedulePasses.Of(plan, Calendars, asOf, cancel));
        _schedule = new(() => passes is null && Memory is not null ? Memory.Schedule(Passes) : Scheduler.Schedule(Passes));
        _load = new(() => LoadByWeek.Of(plan, Calendars, Schedule));
        _bottlenecks = new(() => Allocation.Bottlenecks.Of(plan, Calendars, Schedule, Load, cancel));
        _costs = new(() => PlanCosts.Of(plan, Calendars, Schedule));
        _completion = new(() => new CompletionReckoning(plan, Calendars, Schedule, Costs).Reckon());
        _baseline = new(() => BaselineLater?.Invoke());
        _earned = new(() => ValueReckoning.Of(plan, Calendars, Schedule, Baseline).ToFrozenDictionary(value => value.Path, StringComparer.Ordinal));
        _moved = new(() => Baseline is { Plan: not null } baseline ? MovedTasks.Between(baseline.Schedule, Schedule, Calendars) : null);
        _risks = new(() => RiskRegister.Of(plan, Schedule, Calendars, asOf, () => Baseline));
        _forecast = new(() => ForecastWith(ForecastOptions.Of(plan.Workspace), cancel: cancel));
        _goalScores = new(() => GoalScore.Of(plan, asOf));
        _ledger = new(() => Iterations.IterationLedger.Of(plan, Schedule));
        _iterations = new(() => Iterations.IterationStates.Of(_ledger.Value, plan, Calendars, asOf));
        _throughput = new(() => Iterations.Throughput.Of(_ledger.Value, plan.Projects.All, plan.Workspace.Forecast, asOf));
        _goals = new(() => GoalAlignment.Of(plan, Schedule, Costs, GoalScores, asOf));
        _lessons = new(() => LessonBook.Of(plan, Schedule, asOf));
        _calibration = new(() => Calibration.Of(plan, Schedule, Calendars));
        _health = new(() => HealthAssessment.Of(plan, Calendars, Schedule, Baseline, () => Passes, cancel).ToFrozenDictionary(health => health.Path, StringComparer.Ordinal));
        _diagnostics = new(() => Rules.RuleRunner.Run(this));
        _errors = new(() => Rules.RuleRunner.Errors(this));
    }

    public PlanSnapshot Plan { get; }

    public DateOnly AsOf { get; }

    /// <summary>Asked for where nobody waits for its facts any more.</summary>
    internal CancellationToken Cancel { get; }

    /// <summary>What progress is measured against; null where the plan names none.</summary>
    public Baseline? Baseline
    {
        get => _baseline.Value;
        init => _baseline = new(value);
    }

    /// <summary>Fetches the baseline when it is first asked for, so that who does not ask does not wait for git.</summary>
    public Func<Baseline?>? BaselineLater { get; init; }

    /// <summary>Shared by the analyses of one plan while it is edited: dates that an edit cannot have moved are taken over.</summary>
    public ScheduleMemory? Memory { get; init; }

    public CalendarBook Calendars => _calendars.Value;

    public PlanSchedule Schedule => _schedule.Value;

    /// <summary>The schedule where somebody has asked for it already; null for who must not wait.</summary>
    public PlanSchedule? ScheduleIfKnown => _schedule.IsValueCreated ? _schedule.Value : null;

    /// <summary>The schedule in numbers, for what runs the passes again.</summary>
    internal SchedulePasses Passes => _passes.Value;

    /// <summary>Looks for an order of tasks that ends projects earlier; stops when the limits say so.</summary>
    public OptimizedSchedule Optimize(SearchLimits limits) => ScheduleSearch.Run(Passes, limits);

    /// <summary>The same or a better schedule with fewer priorities, found by leaving out one after the other; stops when nobody waits any more.</summary>
    public OptimizedSchedule Simplify(OptimizedSchedule optimized, Func<bool>? isCancelled = null) => ScheduleSearch.Simplify(optimized, Passes, isCancelled);

    /// <summary>The same plan by a schedule that <see cref="Optimize"/> found.</summary>
    public PlanAnalysis With(OptimizedSchedule optimized) => new(Plan, AsOf, optimized.Passes, CancellationToken.None) { BaselineLater = () => Baseline };

    public ImmutableArray<ResourceLoad> Load => _load.Value;

    /// <summary>The loads where somebody has asked for them already; null for who must not wait.</summary>
    public ImmutableArray<ResourceLoad>? LoadIfKnown => _load.IsValueCreated ? _load.Value : null;

    /// <summary>Costs a schedule for each of the ten that are waited for most: not for what must be quick.</summary>
    public BottleneckRanking Bottlenecks => _bottlenecks.Value;

    public PlanCosts Costs => _costs.Value;

    /// <summary>What projects will have cost when they are done, by path: what was spent is counted where it is written. Every project has an entry.</summary>
    public FrozenDictionary<string, CompletionCost> CostsAtCompletion => _completion.Value;

    /// <summary>Progress against the baseline by path of project; every project has an entry, which may say why nothing can be measured.</summary>
    public FrozenDictionary<string, ProjectValue> Earned => _earned.Value;

    /// <summary>What is scheduled otherwise than in the baseline; null without one.</summary>
    public MovedTasks? Moved => _moved.Value;

    public RiskRegister Risks => _risks.Value;

    /// <summary>With the workspace's settings.</summary>
    public Forecast Forecast => _forecast.Value;

    /// <summary>0..1 by path of goal and measure.</summary>
    public FrozenDictionary<string, decimal?> GoalScores => _goalScores.Value;

    /// <summary>Which tasks are planned for and were done in which iteration.</summary>
    public IterationLedger IterationLedger => _ledger.Value;

    /// <summary>By start; those without dates are left out.</summary>
    public ImmutableArray<IterationState> IterationStates => _iterations.Value;

    /// <summary>One for each project that works in iterations.</summary>
    public ImmutableArray<Throughput> Throughput => _throughput.Value;

    /// <summary>The same of some projects from fewer runs, for what must be quick.</summary>
    internal ImmutableArray<Throughput> QuickThroughput(IReadOnlyCollection<Model.Entities.Project> projects, int mostRuns) =>
        Iterations.Throughput.Of(IterationLedger, projects, Plan.Workspace.Forecast with { Runs = Math.Min(mostRuns, Plan.Workspace.Forecast.Runs) }, AsOf);

    /// <summary>How goals stand, and the work that serves them.</summary>
    public GoalAlignment Goals => _goals.Value;

    /// <summary>Lessons, and the open projects to which they apply.</summary>
    public LessonBook Lessons => _lessons.Value;

    /// <summary>How long work took against its estimate.</summary>
    public Calibration Calibration => _calibration.Value;

    /// <summary>The DCMA's 14 points by path of project.</summary>
    public FrozenDictionary<string, ProjectHealth> Health => _health.Value;

    /// <summary>All findings, the plan's own problems included, severities set and ignores applied, in order of file, place and rule.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>Null while nobody has computed them.</summary>
    public ImmutableArray<Diagnostic>? DiagnosticsIfKnown => _diagnostics.IsValueCreated ? _diagnostics.Value : null;

    /// <summary>The findings of severity error, for who asks for no others: most rules need not run for them.</summary>
    public ImmutableArray<Diagnostic> Errors => _errors.Value;

    /// <summary>With other settings: fewer runs, without risks, without competition. Nothing of it is kept.</summary>
    /// <param name="progress">Told now and then, from any thread, how many runs are made.</param>
    /// <exception cref="OperationCanceledException">Asked for, between two runs or within one.</exception>
    public Forecast ForecastWith(ForecastOptions options, Action<int>? progress = null, CancellationToken cancel = default) =>
        MonteCarlo.Run(Passes, Schedule, Costs, options, progress, cancel);
}
