using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// Priorities of tasks that make the serial pass take them in the order of a list. Within each priority of the written plan new
/// ones are given between its neighbours, as few as the order needs; no two priorities change sides.
/// </summary>
internal sealed class FoundPriorities
{
    /// <summary>Room for a later hand between two of them, where there is some.</summary>
    public const int WidestStep = 10;

    private readonly SchedulePasses _passes;
    private readonly Network _network;
    private readonly int[] _own;

    private FoundPriorities(SchedulePasses passes)
    {
        _passes = passes;
        _network = passes.Network;
        _own = new int[_network.ItemCount];
        Array.Fill(_own, -1);
    }

    /// <returns>By item its new priority (0..1000), or -1 where it keeps its own.</returns>
    public static int[] Of(SchedulePasses passes, CompactPlan plan, int[] starts)
    {
        var found = new FoundPriorities(passes);
        var list = found.Listed(plan, starts);
        var taken = found.Taken();
        foreach (var group in list.GroupBy(found.PriorityOf)) found.Level([.. group], group.Key, taken);
        return found._own;
    }

    /// <summary>The serial pass with some priorities changed.</summary>
    public static SchedulePasses Apply(SchedulePasses passes, int[] own) =>
        passes.In(passes.Order.WithPriorities(passes.Steps, item => own[item] < 0 ? Written(passes, item) : (Written(passes, item) / 1001 * 1001) + own[item]));

    /// <summary>The inherited priority of a task as written: the project's x 1001 + its own or that of what waits for it.</summary>
    public static int ClassOf(SchedulePasses written, int item) => written.Order.PriorityOf(written.Steps.Nodes.Of[item]);

    private static int Written(SchedulePasses passes, int item) => passes.Network.Leaves[item]!.Priority;

    private int NodeOf(int item) => _passes.Steps.Nodes.Of[item];

    private int PriorityOf(int item) => ClassOf(_passes, item);

    private (long, int) KeyOf(int item)
    {
        var (_, lateStart, rank) = _passes.Order.KeyOf(NodeOf(item));
        return (lateStart, rank);
    }

    /// <summary>Items by start; of equal ones those first that go first as written, and always behind those they wait for.</summary>
    private List<int> Listed(CompactPlan plan, int[] starts)
    {
        var activities = Enumerable.Range(0, plan.Count).ToArray();
        Array.Sort(activities, (a, b) => (plan.Classes[a], starts[a], KeyOfActivity(a), a).CompareTo((plan.Classes[b], starts[b], KeyOfActivity(b), b)));
        var list = new int[plan.Count];
        new ListOrder(plan).Repair(activities, list);
        return [.. list.Select(activity => plan.Items[activity]).Where(item => item >= 0 && IsMovable(item))];

        (long, int) KeyOfActivity(int activity) => plan.Items[activity] < 0 ? default : KeyOf(plan.Items[activity]);
    }

    /// <summary>A task that inherits from a project of other priority cannot be given one of its own between.</summary>
    private bool IsMovable(int item) =>
        !_passes.Order.IsFree(NodeOf(item)) && PriorityOf(item) / 1001 == _network.Leaves[item]!.Priority / 1001;

    private SortedSet<int> Taken()
    {
        var taken = new SortedSet<int>();
        for (var item = 0; item < _network.ItemCount; item++)
        {
            if (_network.Leaves[item] is not { IsTodo: true } leaf) continue;
            taken.Add(leaf.Priority);
            taken.Add(PriorityOf(item));
        }

        return taken;
    }

    private void Level(List<int> items, int priority, SortedSet<int> taken)
    {
        var runs = Runs(items);
        var count = runs[^1] + 1;
        var level = priority % 1001;
        var floor = priority - level;
        var below = taken.GetViewBetween(floor, priority).Where(one => one < priority).DefaultIfEmpty(floor - 1).Max();
        var above = taken.GetViewBetween(priority, floor + 1000).Where(one => one > priority).DefaultIfEmpty(floor + 1001).Min();
        var (up, down) = (above - priority - 1, priority - below - 1);
        var room = up + down + 1;
        if (count > room)
        {
            for (var i = 0; i < runs.Length; i++) runs[i] = (int)((long)runs[i] * room / count);
            count = room;
        }

        var still = Anchor(runs, count, up, down);
        var step = Math.Clamp(Math.Min(still == 0 ? WidestStep : up / still, still == count - 1 ? WidestStep : down / (count - 1 - still)), 1, WidestStep);
        for (var i = 0; i < items.Count; i++)
        {
            if (runs[i] != still) _own[items[i]] = level + ((still - runs[i]) * step);
        }
    }

    /// <summary>Numbers of stretches in which the written order already holds.</summary>
    private int[] Runs(List<int> items)
    {
        var runs = new int[items.Count];
        for (var i = 1; i < runs.Length; i++)
            runs[i] = runs[i - 1] + (KeyOf(items[i]).CompareTo(KeyOf(items[i - 1])) < 0 ? 1 : 0);
        return runs;
    }

    /// <summary>The stretch that keeps its priority: the one with most tasks that leaves room on both sides.</summary>
    private static int Anchor(int[] runs, int count, int up, int down)
    {
        var sizes = new int[count];
        foreach (var run in runs) sizes[run]++;
        var best = -1;
        for (var run = 0; run < count; run++)
        {
            if (run <= up && count - 1 - run <= down && (best < 0 || sizes[run] > sizes[best])) best = run;
        }

        return Math.Max(0, best);
    }
}
