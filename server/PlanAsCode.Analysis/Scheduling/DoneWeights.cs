namespace PlanAsCode.Analysis.Scheduling;

/// <summary>How much of some tasks is done: weighted by effort, by duration where nothing has effort, else each alike.</summary>
internal readonly record struct DoneWeights(decimal Effort, decimal EffortDone, decimal Duration, decimal DurationDone, int Count, decimal CountDone)
{
    public decimal Percent
    {
        get
        {
            if (Effort > 0) return 100 * EffortDone / Effort;
            if (Duration > 0) return 100 * DurationDone / Duration;
            return Count == 0 ? 0 : 100 * CountDone / Count;
        }
    }

    /// <summary>Leaves and groups; a group counts as its leaves.</summary>
    public static DoneWeights Of(IEnumerable<TaskDates> tasks)
    {
        var sum = default(DoneWeights);
        foreach (var task in tasks) sum = sum.Plus(task.Weights);
        return sum;
    }

    /// <param name="donePercent">Of the leaf, 0..100.</param>
    public static DoneWeights OfLeaf(long? effortMinutes, long durationMinutes, decimal donePercent)
    {
        var part = donePercent / 100;
        var effort = effortMinutes ?? 0;
        return new DoneWeights(effort, effort * part, durationMinutes, durationMinutes * part, 1, part);
    }

    public DoneWeights Plus(DoneWeights other) =>
        new(Effort + other.Effort, EffortDone + other.EffortDone, Duration + other.Duration, DurationDone + other.DurationDone, Count + other.Count, CountDone + other.CountDone);
}
