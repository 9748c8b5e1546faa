namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What a task, group or project counts for in the span of what it stands in: of several kinds only the highest do.</summary>
internal enum SpanWeight : byte
{
    /// <summary>Nothing but dropped tasks.</summary>
    Dropped,

    /// <summary>Meetings that repeat, which neither drive nor prolong.</summary>
    Repeats,
    Own,
}
