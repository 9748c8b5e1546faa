namespace PlanAsCode.Analysis.Forecasting;

/// <summary>One step of <see cref="LogicEngine"/>.</summary>
internal abstract class KernelStep
{
    public abstract void Run(RunDraws draws, RunDates dates);
}

/// <summary>A leaf whose dates are the same in every run: done, or repeated.</summary>
internal sealed class FixedStep(int item, long start, long finish) : KernelStep
{
    public override void Run(RunDraws draws, RunDates dates)
    {
        dates.Start[item] = start;
        dates.Finish[item] = dates.WorkFinish[item] = finish;
        dates.BoundBy[item] = dates.FinishBoundBy[item] = -1;
    }
}

/// <summary>A leaf without dates in the plan has none in any run.</summary>
internal sealed class AbsentStep(int item) : KernelStep
{
    public override void Run(RunDraws draws, RunDates dates)
    {
        dates.Start[item] = dates.Finish[item] = dates.WorkFinish[item] = CompactCalendar.Never;
        dates.BoundBy[item] = dates.FinishBoundBy[item] = -1;
    }
}
