using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// What is free to move in a plan, as small integers on one axis of working time: a search schedules it thousands of times
/// without asking a calendar. Activities stand behind those they wait for.
/// </summary>
internal sealed class CompactPlan
{
    /// <summary>By activity: its item, or -1 for the gate or the end of a group.</summary>
    public required int[] Items { get; init; }

    public required int[] Durations { get; init; }

    /// <summary>By activity: not before, from dates and from what is pinned.</summary>
    public required int[] Heads { get; init; }

    /// <summary>By activity: 0 goes first; no search may put an activity before one of a lower class.</summary>
    public required int[] Classes { get; init; }

    /// <summary>By activity: the project whose finish it counts for, or -1.</summary>
    public required int[] Projects { get; init; }

    /// <summary>By activity: a finish that the written order keeps and that no other may break; <see cref="int.MaxValue"/> where there is none.</summary>
    public required int[] Limits { get; init; }

    public required CompactArcs Before { get; init; }

    public required CompactArcs After { get; init; }

    public required CompactHolds Holds { get; init; }

    public required ProjectAim[] Aims { get; init; }

    /// <summary>One stretch of time as long as all that may be needed.</summary>
    public required int Horizon { get; init; }

    /// <summary>Every schedule of it is a schedule of the plan and the other way round; else it only resembles it.</summary>
    public required bool IsExact { get; init; }

    public required WorkingCalendar Axis { get; init; }

    /// <summary>The working minute of the axis that is time 0.</summary>
    public required long Origin { get; init; }

    /// <summary>Working minutes of one step of time.</summary>
    public required long Unit { get; init; }

    public int Count => Items.Length;

    /// <summary>All are of one class.</summary>
    public bool HasOneClass => Array.TrueForAll(Classes, one => one == 0);

    /// <summary>Something may start before what it waits for: leads, and links between starts or finishes.</summary>
    public bool HasLeads => Array.Exists(Before.Gaps, gap => gap < 0);
}

/// <summary>What counts of a project.</summary>
/// <param name="Weight">How much a minute of its finish counts.</param>
/// <param name="Pinned">The last finish of what cannot move.</param>
/// <param name="Limit">Its finish by the written order: no other may end it later.</param>
internal readonly record struct ProjectAim(int Weight, int Pinned, int Limit);
