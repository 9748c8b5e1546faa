using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// The earliest that each task can possibly be, whoever does it and whatever else is to be done: late tasks at their
/// earliest, and where people are chosen all who could be at once.
/// </summary>
internal static class LeastDates
{
    /// <returns>
    /// Null where a link holds the finish of a task that may take longer than it does here: whose people are chosen, or have limits
    /// or repeated tasks. It may then start earlier, and with it what waits for its start.
    /// </returns>
    public static PassDates? Of(SchedulePasses passes)
    {
        var network = passes.Network;
        var staffing = new Staffing(network, sharesLimits: false);
        var pass = new PlacingPass(network, passes.Steps.Position, new Placement(null), staffing);
        passes.Steps.Exclude(pass.Dates);
        var interrupted = InterruptedPeople(network);
        for (var item = 0; item < network.ItemCount; item++)
        {
            // What the schedule gives no dates does not hold its project's finish.
            if (passes.Dates.State[item] == PlaceState.Failed) pass.Dates.Fail(item, passes.Dates.WhyNot[item]!);
            if (network.Leaves[item] is not { IsDropped: false, IsRepeated: false } leaf) continue;
            if (HoldsFinish(network, item) && MayTakeLonger(network, leaf, interrupted)) return null;
            if (!leaf.IsTodo || leaf.Demand.Choices.Length == 0) continue;
            pass.Dates.Staff[item] = staffing.For(leaf, leaf.SpanMinutes, EverybodyOf(leaf));
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

    /// <summary>By person whether their work may be interrupted: they have limits, or may be at repeated tasks.</summary>
    private static bool[] InterruptedPeople(Network network)
    {
        var interrupted = Array.ConvertAll([.. network.Resources.Times], time => time is { HasLimits: true });
        foreach (var leaf in network.Leaves)
        {
            if (leaf is not { IsRepeated: true, IsDropped: false }) continue;
            foreach (var one in leaf.Demand.Named) interrupted[one.Person] = true;
            foreach (var person in leaf.Demand.Choices.SelectMany(choice => choice.Candidates)) interrupted[person] = true;
        }

        return interrupted;
    }

    private static bool MayTakeLonger(Network network, Leaf leaf, bool[] interrupted) =>
        leaf.Demand.Choices.Length > 0 || Array.Exists(leaf.Demand.Named, one => interrupted[one.Person]);

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
