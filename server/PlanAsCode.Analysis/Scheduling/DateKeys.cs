namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Which field a date comes from that binds a task.</summary>
internal static class DateKeys
{
    /// <summary>The key, and the path of the entity that has it: the task, a group, its project, iteration; both null for as-of.</summary>
    public static (string? Key, string? Holder) Of(Network network, Leaf leaf, BindingCause cause) => cause.Kind switch
    {
        StartReasonKind.ProjectStart => ("start", network.Projects[leaf.Project].Path),
        StartReasonKind.Iteration => ("iteration", leaf.Item.Iteration?.Target),
        StartReasonKind.Constraint => OfConstraint(network, leaf, cause),
        StartReasonKind.AsOf when !leaf.IsTodo => ("status", leaf.Item.Path),
        StartReasonKind.Actual => (leaf.Started is not null ? "started" : leaf.Finished is not null ? "finished" : null, leaf.Item.Path),
        _ => (null, null),
    };

    private static (string Key, string Holder) OfConstraint(Network network, Leaf leaf, BindingCause cause)
    {
        var item = leaf.Item;
        if (leaf.IsRepeated) return ("repeat", item.Path);
        if (cause.Until is { } until && until == leaf.FinishTarget)
            return leaf.IsPlannedBackwards ? ("finish-by", network.Projects[leaf.Project].Path) : ("finish-on", item.Path);
        if (item.StartOn?.AsStart == leaf.NotBefore) return ("start-on", item.Path);
        if (item.StartNoEarlier?.AsStart == leaf.NotBefore) return ("start-no-earlier", item.Path);
        for (var holder = network.Parent[leaf.Index]; holder >= 0 && holder < network.ItemCount; holder = network.Parent[holder])
        {
            if (network.Items[holder].StartNoEarlier?.AsStart == leaf.NotBefore) return ("start-no-earlier", network.Items[holder].Path);
        }

        return ("start-no-earlier", item.Path);
    }
}
