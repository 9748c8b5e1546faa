using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Looks up what binds each task, from the few numbers that the pass kept and the dates it found. <see cref="Driving"/> and
/// <see cref="ReasonChain"/> both walk along it, so that what drives a finish and what explains it are the same.
/// </summary>
internal sealed class Bindings(Network network, PassDates dates)
{
    private readonly AwayTimes _away = new(network, dates);
    private ILookup<int, int>? _holders;

    public Network Network => network;

    public PassDates Dates => dates;

    /// <summary>What binds the start of a leaf that has dates.</summary>
    public BindingCause OfStart(int item)
    {
        var leaf = network.Leaves[item]!;
        var kept = dates.Reasons[item];
        var cause = ButForAbsence(leaf);
        var isFree = leaf.IsTodo && !leaf.IsRepeated && kept.Kind is not (StartReasonKind.AsLateAsPossible or StartReasonKind.Actual);
        if (!isFree || BindsFinish(cause) || IsPlacedLate(leaf, kept)) return cause;
        return _away.Of(leaf, cause) ?? cause;
    }

    /// <summary>The link that holds the finish of a leaf later than its work would end; null where its start decides.</summary>
    public BindingCause? OfFinish(int item)
    {
        var leaf = network.Leaves[item]!;
        if (!leaf.IsDoing) return null;
        var bounds = Bounds.Of(network, dates, leaf);
        if (bounds is not { Finish: { } bound, FinishFrom: >= 0 }) return null;
        var from = Instant.Max(network.AsOf, dates.Start[item]);
        var alone = leaf.RemainingMinutes > 0 ? dates.Staff[item]!.Pace.Finish(from) : from;
        if (alone is not { } own || leaf.Calendar.MinutesBetween(own, dates.WorkFinish[item]) <= 0) return null;
        return OfLink(leaf, new Reason(StartReasonKind.Link, bounds.FinishFrom, -1, bound));
    }

    /// <summary>What has no dates and keeps a leaf from having any: the leaves that its links, or those of its groups, come from.</summary>
    public IEnumerable<int> WaitsFor(int item)
    {
        for (var holder = item; holder >= 0; holder = network.Parent[holder])
        {
            foreach (var number in network.Incoming[holder].ToArray())
            {
                foreach (var leaf in network.LeavesOf(network.Links[number].From))
                {
                    if (dates.State[leaf] == PlaceState.Failed) yield return leaf;
                }
            }
        }
    }

    /// <summary>One step back from the start or finish of a leaf: the ends of others that it comes from, in the plan's order; none where a chain begins.</summary>
    public IEnumerable<(int Leaf, bool IsFinish)> Back(int item, bool isFinish)
    {
        if (BackTo(item, isFinish) is not { } before) return [];
        if (!network.IsSpan(before.Entity)) return dates.IsKnown(before.Entity) ? [before] : [];
        return Ends(network.LeavesOf(before.Entity), before.IsFinish).Select(leaf => (leaf, before.IsFinish));
    }

    /// <summary>One step back from the start or finish of a leaf, to a leaf or to a group or project as it is; null where a chain begins.</summary>
    public (int Entity, bool IsFinish)? BackTo(int item, bool isFinish)
    {
        if (network.Leaves[item]!.IsRepeated) return null;
        // Who is away only delays: what would bind it otherwise is what it follows.
        var cause = (isFinish ? OfFinish(item) : null) ?? ButForAbsence(network.Leaves[item]!);
        return cause.Other < 0 ? null : (cause.Other, cause.IsFinish);
    }

    /// <summary>Those of some leaves that end last, or begin first; repeated and dropped ones only where there is nothing else.</summary>
    public List<int> Ends(IEnumerable<int> leaves, bool isFinish)
    {
        var known = leaves.Where(dates.IsKnown).ToList();
        if (known.Exists(Counts)) known.RemoveAll(leaf => !Counts(leaf));
        if (known.Count == 0) return known;
        var edge = isFinish ? known.Max(leaf => dates.Finish[leaf]) : known.Min(leaf => dates.Start[leaf]);
        return known.FindAll(leaf => (isFinish ? dates.Finish[leaf] : dates.Start[leaf]) == edge);

        bool Counts(int leaf) => network.Leaves[leaf] is { IsDropped: false, IsRepeated: false };
    }

    /// <summary>What a link comes from in the end: where it passes through dropped tasks what binds the last of them, else what it is written from.</summary>
    public int BehindDropped(BindingCause cause)
    {
        var (at, met) = ((Entity: cause.Other, cause.IsFinish), new HashSet<int>());
        while (at.Entity >= 0 && network.Leaves[at.Entity] is { IsDropped: true } && met.Add(at.Entity))
        {
            // A start in place of a finish would need other words than the link that is written.
            if (BackTo(at.Entity, at.IsFinish) is not { } before || before.IsFinish != cause.IsFinish) break;
            at = before;
        }

        return at.Entity;
    }

    private BindingCause ButForAbsence(Leaf leaf)
    {
        var kept = dates.Reasons[leaf.Index];
        return kept.Kind switch
        {
            StartReasonKind.Link => OfLink(leaf, kept),
            StartReasonKind.ResourceBusy => OfBusy(leaf, kept),
            StartReasonKind.AsLateAsPossible => OfLate(leaf, kept),
            _ => new BindingCause(kept.Kind, kept.Until ?? leaf.NotBefore) { Until = kept.Until },
        };
    }

    private bool BindsFinish(BindingCause cause) => cause.Link >= 0 && !network.Links[cause.Link].BindsStart;

    /// <summary>Its <c>finish-on</c> or the <c>finish-by</c> of its project pulled it behind its earliest place.</summary>
    private static bool IsPlacedLate(Leaf leaf, Reason kept) =>
        kept.Kind == StartReasonKind.Constraint && leaf.FinishTarget is { } target && kept.Until == target;

    private BindingCause OfLink(Leaf leaf, Reason kept)
    {
        var (best, bestBound) = (-1, Times.Beginning);
        for (var holder = leaf.Index; holder >= 0; holder = network.Parent[holder])
        {
            foreach (var number in network.Incoming[holder])
            {
                var link = network.Links[number];
                if (link.From != kept.Other || !dates.IsKnown(link.From)) continue;
                var bound = link.Bound(link.FromFinish ? dates.Finish[link.From] : dates.Start[link.From], network.CalendarOf[holder]);
                if (best >= 0 && (bound <= bestBound || bestBound == kept.Until)) continue;
                (best, bestBound) = (number, bound);
            }
        }

        return new BindingCause(StartReasonKind.Link, best < 0 ? dates.Start[leaf.Index] : bestBound)
        {
            Link = best,
            Other = kept.Other,
            IsFinish = best < 0 || network.Links[best].FromFinish,
            Until = kept.Until,
        };
    }

    private BindingCause OfLate(Leaf leaf, Reason kept)
    {
        var best = -1;
        for (var holder = leaf.Index; holder >= 0 && best < 0; holder = network.Parent[holder])
        {
            foreach (var number in network.Outgoing[holder])
            {
                var link = network.Links[number];
                if (!IsIn(kept.Other, link.To) || (best >= 0 && network.Links[best].IsLate)) continue;
                if (best < 0 || link.IsLate) best = number;
            }
        }

        return new BindingCause(StartReasonKind.AsLateAsPossible, dates.Start[leaf.Index])
        {
            Link = best,
            Other = kept.Other,
            IsFinish = best >= 0 && !network.Links[best].BindsStart,
            Until = kept.Until,
        };
    }

    private BindingCause OfBusy(Leaf leaf, Reason kept)
    {
        var free = kept.Until ?? dates.Start[leaf.Index];
        return new BindingCause(StartReasonKind.ResourceBusy, free) { Other = Holder(leaf, kept, free), Resource = kept.Resource, Until = free };
    }

    /// <summary>
    /// Who held a resource until it was free. The pass remembers who was booked to end then; where that one was moved since, the first in
    /// the plan that does.
    /// </summary>
    private int Holder(Leaf leaf, Reason kept, Instant free)
    {
        if (kept.Other >= 0 && kept.Other != leaf.Index && Frees(kept.Other, free)) return kept.Other;
        _holders ??= AllHolders();
        foreach (var other in _holders[kept.Resource])
        {
            if (other != leaf.Index && Frees(other, free)) return other;
        }

        return kept.Other;
    }

    private bool Frees(int item, Instant free)
    {
        if (!dates.IsKnown(item)) return false;
        return dates.Occurrences[item] is { } times ? Array.Exists(times, one => one.Finish == free) : dates.WorkFinish[item] == free;
    }

    /// <summary>By resource: the leaves that hold it, in the plan's order.</summary>
    private ILookup<int, int> AllHolders() =>
        Enumerable.Range(0, network.ItemCount)
            .Where(dates.IsKnown)
            .SelectMany(item => (dates.Staff[item]?.Holds ?? []).Select(hold => (hold.Resource, Item: item)))
            .ToLookup(one => one.Resource, one => one.Item);

    private bool IsIn(int leaf, int entity)
    {
        for (var holder = leaf; holder >= 0; holder = network.Parent[holder])
        {
            if (holder == entity) return true;
        }

        return false;
    }
}
