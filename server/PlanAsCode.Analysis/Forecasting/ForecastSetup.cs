using System.Collections.Immutable;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>All that is the same in every run: what is drawn, what it costs, how tasks are placed.</summary>
internal sealed class ForecastSetup
{
    public ForecastSetup(SchedulePasses passes, PlanSchedule schedule, PlanCosts costs, ForecastOptions options, CancellationToken cancel = default)
    {
        Passes = passes;
        Schedule = schedule;
        PlanCosts = costs;
        Options = options;
        Cancel = cancel;
        var notes = ImmutableArray.CreateBuilder<ForecastNote>();
        var shapes = new ShapeLibrary(options.IsTriangular);
        PlanAhead = new ScheduleRerun(passes).Minutes.ToArray();
        Tasks = TaskReader.Read(passes, shapes);
        Risks = options.WithRisks ? new RiskReader(passes, schedule, shapes, notes).Read() : [];
        RisksMoveDates = Array.Exists(Risks, risk => risk.MovesDates);
        Notes = notes.ToImmutable();
        Calendars = new CompactCalendars(passes);
        Costs = new CostModel(this);
        Keys = new FinishKeys(this);
        // The first engine lays out the calendars of all people; those of other threads only read them.
        if (options.IsUnlimited) LogicEngine.Of(passes, Calendars, WinsProjects);
    }

    public SchedulePasses Passes { get; }

    public Network Network => Passes.Network;

    public PlanSchedule Schedule { get; }

    public PlanCosts PlanCosts { get; }

    public ForecastOptions Options { get; }

    /// <summary>Asked within each run.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>The plan's own dates, of the pass that is run again.</summary>
    public PassDates Planned => Options.IsUnlimited ? Passes.Early : Passes.Dates;

    /// <summary>By item: the plan's own minutes ahead, -1 where none can be drawn.</summary>
    public long[] PlanAhead { get; }

    public SampledTask[] Tasks { get; }

    public SampledRisk[] Risks { get; }

    public bool RisksMoveDates { get; }

    public ImmutableArray<ForecastNote> Notes { get; }

    public CompactCalendars Calendars { get; }

    public CostModel Costs { get; }

    public FinishKeys Keys { get; }

    private bool WinsProjects => Array.Exists(Risks, risk => risk.Risk.IsOpportunity && risk.Projects.Count > 0);

    public bool Varies => Tasks.Length > 0 || Array.Exists(Risks, risk => risk.Chance > 0);

    public ParallelOptions Parallel(CancellationToken cancel) =>
        new() { CancellationToken = cancel, MaxDegreeOfParallelism = Options.Threads > 0 ? Options.Threads : -1 };

    public RunEngine NewEngine()
    {
        if (!Options.IsUnlimited) return new RerunEngine(Passes, isUnlimited: false, Cancel);
        return LogicEngine.Of(Passes, Calendars, WinsProjects) is { } quick ? quick : new RerunEngine(Passes, isUnlimited: true, Cancel);
    }
}
