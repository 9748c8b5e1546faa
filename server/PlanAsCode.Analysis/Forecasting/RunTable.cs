namespace PlanAsCode.Analysis.Forecasting;

/// <summary>What all runs found: for each column (an item or project) its finishes by run, for each project its costs by run.</summary>
internal sealed class RunTable
{
    // A quarter of a gigabyte of finishes; beyond it tasks that nobody asks about get no column.
    private const long MostValues = 64L * 1024 * 1024;

    /// <summary>A finish that never comes.</summary>
    public const int Never = int.MaxValue;

    // All of 32 bits: 8,166 years from the earliest that it can end on, as good as up to the last day there is.
    private const long MostMinutes = (long)Never - 1 - int.MinValue;

    private readonly long[] _bases;

    /// <param name="hasItems">Else projects only.</param>
    public RunTable(ForecastSetup setup, int runs, bool hasItems)
    {
        Runs = runs;
        HasItems = hasItems;
        _bases = BasesOf(setup);
        Columns = ColumnsOf(setup, hasItems, (int)Math.Min(int.MaxValue, MostValues / runs));
        Finishes = Array.ConvertAll(Columns, _ => new int[runs]);
        Costs = Array.ConvertAll(setup.Network.Projects, _ => new long[runs]);
    }

    public int Runs { get; }

    public bool HasItems { get; }

    /// <summary>Projects (their numbers behind those of items), then items: whose finishes are kept.</summary>
    public int[] Columns { get; }

    public int[][] Finishes { get; }

    public long[][] Costs { get; }

    public void Take(int run, long[] keys, long[] costs)
    {
        for (var column = 0; column < Columns.Length; column++)
        {
            var entity = Columns[column];
            Finishes[column][run] = keys[entity] is < 0 or >= CompactCalendar.Never ? Never : (int)(Math.Clamp(keys[entity] - _bases[entity], 1, MostMinutes) + int.MinValue);
        }

        for (var project = 0; project < costs.Length; project++) Costs[project][run] = costs[project];
    }

    /// <summary>The minute that a value of an item or project stands for.</summary>
    public long KeyOf(int entity, int value) => _bases[entity] + value - (long)int.MinValue;

    /// <summary>The greatest value of an item or project whose minute is not behind another.</summary>
    public int ValueUpTo(int entity, long key) => (int)(Math.Clamp(key - _bases[entity], 0, MostMinutes) + int.MinValue);

    /// <summary>By item and project: before each key that a run can give it. What is done ends where it ended, what is open not before as-of.</summary>
    private static long[] BasesOf(ForecastSetup setup)
    {
        var network = setup.Network;
        var first = new long[network.Count];
        // Groups stand before what is in them, projects behind; they end with the last.
        for (var item = network.ItemCount - 1; item >= 0; item--)
        {
            if (network.Leaves[item] is not null && setup.Planned.IsKnown(item)) first[item] = Math.Min(network.AsOf.Minutes, setup.Planned.Finish[item].Minutes);
            // A meeting that repeats does not prolong what it stands in.
            if (network.Parent[item] is >= 0 and var parent && network.WeightOf(item) == network.WeightOf(parent)) first[parent] = Math.Max(first[parent], first[item]);
        }

        // The last minute worked is the one before the finish.
        return Array.ConvertAll(first, minute => minute - 2);
    }

    /// <summary>Projects first, then what has a deadline or is a milestone, then all else.</summary>
    private static int[] ColumnsOf(ForecastSetup setup, bool hasItems, int most)
    {
        var network = setup.Network;
        var columns = Enumerable.Range(network.ItemCount, network.Projects.Length).ToList();
        if (!hasItems) return [.. columns];
        var items = Enumerable.Range(0, network.ItemCount).Where(setup.Keys.HasDates);
        columns.AddRange(items.OrderBy(item => network.Items[item] is { Deadline: null, IsMilestone: false }).Take(Math.Max(0, most - columns.Count)));
        return [.. columns];
    }
}
