namespace PlanAsCode.Analysis.Forecasting;

/// <summary>What one run has drawn: minutes ahead, delays and the cost of risks. Filled again by each run of a worker.</summary>
internal sealed class RunDraws(ForecastSetup setup)
{
    /// <summary>By item: minutes ahead; -1 for the plan's own.</summary>
    public long[] Ahead { get; } = setup.PlanAhead.ToArray();

    /// <summary>By item: working minutes behind the task's own work, negative where they are won.</summary>
    public long[] LeafDelays { get; } = new long[setup.Network.ItemCount];

    public long[] ProjectDelays { get; } = new long[setup.Network.Projects.Length];

    /// <summary>By project: what risks cost, in minor units.</summary>
    public long[] RiskCosts { get; } = new long[setup.Network.Projects.Length];

    public bool HasDelays { get; private set; }

    /// <summary>Says that delays were written.</summary>
    public void DelaysAreDrawn() => HasDelays = true;

    public void Draw(RunStream stream, bool withRisks)
    {
        foreach (var task in setup.Tasks) Ahead[task.Item] = task.Draw(stream);
        if (!withRisks) return;
        if (HasDelays)
        {
            Array.Clear(LeafDelays);
            Array.Clear(ProjectDelays);
        }

        HasDelays = setup.RisksMoveDates;
        Array.Clear(RiskCosts);
        foreach (var risk in setup.Risks) risk.Draw(stream, LeafDelays, ProjectDelays, RiskCosts);
    }
}
