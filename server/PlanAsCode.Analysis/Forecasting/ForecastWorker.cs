namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Makes runs one after the other, with memory of its own. Which worker makes a run changes nothing.</summary>
internal sealed class ForecastWorker
{
    private readonly ForecastSetup _setup;
    private readonly RunEngine _engine;
    private readonly RunDraws _draws;
    private readonly RunDates _dates;
    private readonly DrivingMarks _driving;

    public ForecastWorker(ForecastSetup setup)
    {
        _setup = setup;
        _engine = setup.NewEngine();
        _draws = new RunDraws(setup);
        _dates = new RunDates(setup.Network.Count);
        _driving = new DrivingMarks(setup, _engine);
        Keys = new long[setup.Network.Count];
        Costs = new long[setup.Network.Projects.Length];
    }

    /// <summary>Of the last run, by item and project: see <see cref="FinishKeys"/>.</summary>
    public long[] Keys { get; }

    /// <summary>Of the last run, by project, in minor units.</summary>
    public long[] Costs { get; }

    /// <summary>By item: in how many of its runs it was driving.</summary>
    public int[] DrivingCounts => _driving.Counts;

    public void Run(int run, RunTable table, bool withRisks)
    {
        _draws.Draw(new RunStream(_setup.Options.Seed, run), withRisks);
        Place();
        table.Take(run, Keys, Costs);
        if (table.HasItems) _driving.Count(_dates);
    }

    /// <summary>The plan itself, nothing drawn.</summary>
    public void RunPlan() => Place();

    private void Place()
    {
        _engine.Run(_draws, _dates);
        _setup.Keys.Fill(_draws, _dates, Keys);
        _setup.Costs.Fill(_draws, _dates, Costs);
    }
}
