using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Whether two networks, as they are written, have the same dates: all that the passes read, and all that their words about missing
/// dates name, is compared by value; calendars and people's times by object, as a <see cref="Calendars.CalendarBook"/> takes them over.
/// </summary>
internal static class SameProblem
{
    public static bool Is(Network a, Network b)
    {
        if (a.AsOf != b.AsOf || a.ItemCount != b.ItemCount || a.Count != b.Count || a.Links.Length != b.Links.Length) return false;
        if (!a.Parent.AsSpan().SequenceEqual(b.Parent) || !HasSameResources(a, b)) return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!ReferenceEquals(a.CalendarOf[i], b.CalendarOf[i])) return false;
        }

        for (var i = 0; i < a.Projects.Length; i++)
        {
            if (!IsSame(a.Projects[i], b.Projects[i])) return false;
        }

        for (var i = 0; i < a.ItemCount; i++)
        {
            if (a.Items[i].Path != b.Items[i].Path || !IsSame(a.Leaves[i], b.Leaves[i])) return false;
        }

        return HasSameLinks(a, b);
    }

    private static bool HasSameLinks(Network a, Network b)
    {
        for (var i = 0; i < a.Links.Length; i++)
        {
            if (a.Links[i] with { Place = b.Links[i].Place } != b.Links[i]) return false;
        }

        return true;
    }

    internal static bool HasSameResources(Network a, Network b)
    {
        var (first, second) = (a.Resources, b.Resources);
        if (first.All.Length != second.All.Length || first.Extra != second.Extra) return false;
        for (var i = 0; i < first.All.Length; i++)
        {
            if (!ReferenceEquals(first.Times[i], second.Times[i]) || first.UnitsOf(i) != second.UnitsOf(i) || !IsSame(first.All[i], second.All[i])) return false;
        }

        return true;
    }

    /// <summary>What is said of people who never have the time, beside their times.</summary>
    private static bool IsSame(Resource a, Resource b) =>
        a.Path == b.Path && a.ResourceKind == b.ResourceKind && a.Until == b.Until && a.Calendar?.Target == b.Calendar?.Target && a.Leave.AsSpan().SequenceEqual(b.Leave.AsSpan())
        && (a.Capacity?.Values ?? []).AsSpan().SequenceEqual((b.Capacity?.Values ?? []).AsSpan());

    /// <summary>The last day of repeated tasks may be theirs.</summary>
    private static bool IsSame(Project a, Project b) => a.Path == b.Path && a.Deadline == b.Deadline && a.FinishBy == b.FinishBy;

    /// <summary>Whether the same is to be done, whatever comes before it and behind it.</summary>
    internal static bool IsSameWork(Leaf a, Leaf b) =>
        a.Kind == b.Kind && a.Status == b.Status && a.Minutes == b.Minutes && a.RemainingMinutes == b.RemainingMinutes
        && a.Started == b.Started && a.Finished == b.Finished && IsSame(a.Item, b.Item) && IsSame(a.Demand, b.Demand);

    private static bool IsSame(Leaf? a, Leaf? b)
    {
        if (a is null || b is null) return a is null && b is null;
        return a.Project == b.Project && a.Kind == b.Kind && a.Status == b.Status && a.Minutes == b.Minutes && a.RemainingMinutes == b.RemainingMinutes
            && a.NotBefore == b.NotBefore && a.NotBeforeReason == b.NotBeforeReason && a.PlannedFrom == b.PlannedFrom
            && a.LatestStart == b.LatestStart && a.LatestFinish == b.LatestFinish && a.FinishTarget == b.FinishTarget && a.IsPlannedBackwards == b.IsPlannedBackwards
            && a.Started == b.Started && a.Finished == b.Finished && a.IsLate == b.IsLate && a.Priority == b.Priority
            && IsSame(a.Item, b.Item) && IsSame(a.Demand, b.Demand);
    }

    /// <summary>What leaves read from their items later.</summary>
    private static bool IsSame(WorkItem a, WorkItem b) =>
        a.Elapsed == b.Elapsed && a.Remaining == b.Remaining && a.Done == b.Done && a.Repeat == b.Repeat;

    private static bool IsSame(Demand a, Demand b)
    {
        if (!a.Named.AsSpan().SequenceEqual(b.Named) || !a.Equipment.AsSpan().SequenceEqual(b.Equipment) || a.Choices.Length != b.Choices.Length) return false;
        for (var i = 0; i < a.Choices.Length; i++)
        {
            var (one, other) = (a.Choices[i], b.Choices[i]);
            if (one.Count != other.Count || one.Share != other.Share || !one.Candidates.AsSpan().SequenceEqual(other.Candidates)) return false;
        }

        return true;
    }
}
