namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The reasons of a schedule's tasks, made from numbers when somebody reads them.</summary>
internal sealed class ReasonBook(Bindings bindings)
{
    private readonly Network _network = bindings.Network;

    public Bindings Bindings => bindings;

    public StartReason OfStart(int item) => Public(_network.Leaves[item]!, bindings.OfStart(item));

    /// <summary>Null where the finish follows from start and work.</summary>
    public StartReason? OfFinish(int item) => bindings.OfFinish(item) is { } cause ? Public(_network.Leaves[item]!, cause) : null;

    /// <summary>Working days between the first moment that links and dates allow and the start; 0 for what is not free.</summary>
    public decimal WaitedDays(int item)
    {
        var leaf = _network.Leaves[item]!;
        if (!leaf.IsTodo || leaf.IsRepeated) return 0;
        var allowed = Bounds.Of(_network, bindings.Dates, leaf).Start;
        return leaf.Calendar.ToDays(Math.Max(0, leaf.Calendar.MinutesBetween(allowed, bindings.Dates.Start[item])));
    }

    private StartReason Public(Leaf leaf, BindingCause cause)
    {
        var (key, holder) = DateKeys.Of(_network, leaf, cause);
        var reason = new StartReason(cause.Kind, cause.Other >= 0 ? _network.PathOf(cause.Other) : null, cause.Until)
        {
            Resource = cause.Resource >= 0 ? _network.Resources.All[cause.Resource].Path : null,
            Key = key,
            Holder = holder,
            Date = DateOf(leaf, cause),
            Behind = cause.Behind is { } behind ? Public(leaf, behind) : null,
        };
        if (cause.Link < 0) return reason;
        var counts = bindings.BehindDropped(cause);
        if (counts != cause.Other) reason = reason with { Other = _network.PathOf(counts), Through = reason.Other };
        return WithLink(reason, _network.Links[cause.Link]);
    }

    /// <summary>Of leave its last day, or the day that somebody joins; of other work its last day, where it does not end on the day of the start.</summary>
    private DateOnly? DateOf(Leaf leaf, BindingCause cause)
    {
        if (cause is { Kind: StartReasonKind.ResourceBusy, Until: { } free } && free.Date < bindings.Dates.Start[leaf.Index].Date) return free.PlusMinutes(-1).Date;
        if (cause.Kind != StartReasonKind.Leave) return null;
        var person = _network.Resources.All[cause.Resource];
        var (open, start) = (cause.Since.Date, cause.Until!.Value.Date);
        if (person.From?.First is { } joins && joins > open && joins <= start) return joins;
        var leave = person.Leave.Where(range => range.First < start && range.Last >= open).ToList();
        return leave.Count == 0 ? null : leave.Max(range => range.Last);
    }

    /// <summary>Who wrote a link: the task behind it or a group of it in <c>after</c>, the task before it or a group in <c>before</c>.</summary>
    private StartReason WithLink(StartReason reason, NetworkLink link)
    {
        foreach (var (end, key) in ((int, string)[])[(link.To, "after"), (link.From, "before")])
        {
            for (var holder = end; holder >= 0 && holder < _network.ItemCount; holder = _network.Parent[holder])
            {
                var item = _network.Items[holder];
                if ((key == "after" ? item.After : item.Before).FirstOrDefault(one => one.Place == link.Place) is { } written)
                    return reason with { Link = written, Key = key, Holder = item.Path };
            }
        }

        return reason;
    }
}
