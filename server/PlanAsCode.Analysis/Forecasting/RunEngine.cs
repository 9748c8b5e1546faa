namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Places all tasks once, with what a run has drawn. One for each worker.</summary>
internal abstract class RunEngine
{
    public abstract void Run(RunDraws draws, RunDates dates);

    /// <summary>After a run, one step back along the driving chain: the ends that bind the start or finish of a leaf; none where a chain begins.</summary>
    public abstract IEnumerable<(int Leaf, bool IsFinish)> Back(int leaf, bool isFinish, RunDates dates);
}
