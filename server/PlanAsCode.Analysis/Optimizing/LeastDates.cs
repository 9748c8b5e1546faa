using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// The earliest that each task can possibly be, whoever does it and whatever else is to be done: late tasks at their
/// earliest, and where people are chosen all who could be at once.
/// </summary>
internal static class LeastDates
{
    /// <returns>Null where a link holds the finish of a task whose people are chosen: slower people may then start earlier.</returns>
    public static PassDates? Of(SchedulePasses passes)
    {
        var network = passes.Network;
        var staffing = new Staffing(network, sharesLimits: false);
        var pass = new PlacingPass(network, passes.Steps.Position, new Placement(null), staffing);
        passes.Steps.Exclude(pass.Dates);
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (network.Leaves[item] is not { IsTodo: true, Demand.Choices.Length: > 0 } leaf || leaf.IsRepeated) continue;
            if (HoldsFinish(network, item)) return null;
            pass.Dates.Staff[item] = staffing.For(leaf, leaf.Minutes, EverybodyOf(leaf));
        }

        var order = Enumerable.Range(0, passes.Steps.Position.Length).ToArray();
        Array.Sort(order, (a, b) => (passes.Steps.Position[a], a).CompareTo((passes.Steps.Position[b], b)));
        foreach (var step in order)
        {
            var kind = StepGraph.KindOf(network, step);
            if (kind is StepKind.Gate or StepKind.Start or StepKind.Finish) pass.Process(step);
            else if (kind == StepKind.Place && pass.Dates.State[step] == PlaceState.Unknown) pass.PlaceEarliest(network.Leaves[step]!, PlaceState.Placed);
        }

        return pass.Dates;
    }

    private static bool HoldsFinish(Network network, int item)
    {
        foreach (var number in network.Incoming[item])
        {
            if (!network.Links[number].BindsStart) return true;
        }

        return false;
    }

    private static PersonShare[] EverybodyOf(Leaf leaf)
    {
        var shares = new Dictionary<int, decimal>();
        foreach (var choice in leaf.Demand.Choices)
        {
            foreach (var person in choice.Candidates)
            {
                if (Array.Exists(leaf.Demand.Named, one => one.Person == person)) continue;
                shares[person] = Math.Max(shares.GetValueOrDefault(person), choice.Share);
            }
        }

        return [.. shares.Select(pair => new PersonShare(pair.Key, pair.Value))];
    }
}
