namespace PlanAsCode.Analysis.Scheduling;

/// <summary>How much of some tasks is done. Meetings that repeat count only where there is nothing else, as in dates.</summary>
internal readonly record struct DoneWeights(DoneSum Work, DoneSum Repeats)
{
    public decimal Percent => Work.Count > 0 ? Work.Percent : Repeats.Percent;

    /// <summary>Leaves and groups; a group counts as its leaves.</summary>
    public static DoneWeights Of(IEnumerable<TaskDates> tasks)
    {
        var sum = default(DoneWeights);
        foreach (var task in tasks) sum = sum.Plus(task.Weights);
        return sum;
    }

    /// <param name="donePercent">Of the leaf, 0..100.</param>
    public static DoneWeights OfLeaf(Leaf leaf, long? effortMinutes, long durationMinutes, decimal donePercent)
    {
        var part = donePercent / 100;
        var effort = effortMinutes ?? 0;
        var sum = new DoneSum(effort, effort * part, durationMinutes, durationMinutes * part, 1, part);
        return leaf.IsRepeated ? new DoneWeights(default, sum) : new DoneWeights(sum, default);
    }

    public DoneWeights Plus(DoneWeights other) => new(Work.Plus(other.Work), Repeats.Plus(other.Repeats));
}

/// <summary>Weighted by effort, by duration where nothing has effort, else each alike.</summary>
internal readonly record struct DoneSum(decimal Effort, decimal EffortDone, decimal Duration, decimal DurationDone, int Count, decimal CountDone)
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

    public DoneSum Plus(DoneSum other) =>
        new(Effort + other.Effort, EffortDone + other.EffortDone, Duration + other.Duration, DurationDone + other.DurationDone, Count + other.Count, CountDone + other.CountDone);
}
