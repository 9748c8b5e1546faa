using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>The dates of one run, by item and project, in minutes as of <see cref="Model.Values.Instant"/>. Filled again by each run of a worker.</summary>
internal sealed class RunDates(int count)
{
    public long[] Start { get; } = new long[count];

    /// <summary>Delays included; <see cref="CompactCalendar.Never"/> where it cannot be done in this run.</summary>
    public long[] Finish { get; } = new long[count];

    /// <summary>When people and equipment are free.</summary>
    public long[] WorkFinish { get; } = new long[count];

    /// <summary>What binds the start: an <see cref="EndOf"/> of another item or project, or -1. Not of runs by the scheduler's own passes.</summary>
    public int[] BoundBy { get; } = new int[count];

    /// <summary>What holds the finish of begun work, the same way.</summary>
    public int[] FinishBoundBy { get; } = new int[count];

    /// <summary>Who does it, where that can differ from run to run; else null.</summary>
    public Staff?[] Staff { get; } = new Staff?[count];

    /// <summary>Of spans: the bound for all that stands in them, and what it comes from.</summary>
    public long[] Gate { get; } = new long[count];

    public int[] GateBy { get; } = new int[count];

    /// <summary>Start or finish of an item or project as one number.</summary>
    public static int EndOf(int entity, bool isFinish) => (2 * entity) + (isFinish ? 1 : 0);
}
