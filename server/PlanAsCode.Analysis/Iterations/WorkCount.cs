namespace PlanAsCode.Analysis.Iterations;

/// <summary>An amount of work counted in three ways: points, effort (three-point values as their mean), and tasks.</summary>
public readonly record struct WorkCount(decimal Points, long EffortMinutes, int Tasks)
{
    public decimal In(WorkUnit unit) => unit switch
    {
        WorkUnit.Points => Points,
        WorkUnit.Effort => EffortMinutes,
        _ => Tasks,
    };

    public static WorkCount operator +(WorkCount a, WorkCount b) => new(a.Points + b.Points, a.EffortMinutes + b.EffortMinutes, a.Tasks + b.Tasks);

    public static WorkCount Of(IEnumerable<IterationTask> tasks) => tasks.Aggregate(default(WorkCount), (sum, task) => sum + task.Work);
}

/// <summary>What work is counted in; effort in working minutes.</summary>
public enum WorkUnit
{
    Points,
    Effort,
    Tasks,
}
