using System.Globalization;
using System.Text;

namespace PlanAsCode.Benchmarks;

/// <summary>One resource-constrained project of PSPLIB (Kolisch and Sprecher 1996), read from its <c>.sm</c> file. Jobs count from 0, the first and the last take no time.</summary>
internal sealed class PsplibInstance
{
    private PsplibInstance(string name, int[] durations, int[][] successors, int[][] demands, int[] capacities)
    {
        Name = name;
        Durations = durations;
        Successors = successors;
        Demands = demands;
        Capacities = capacities;
    }

    public string Name { get; }

    public int[] Durations { get; }

    public int[][] Successors { get; }

    /// <summary>By job and resource.</summary>
    public int[][] Demands { get; }

    public int[] Capacities { get; }

    public static PsplibInstance Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var successors = Rows(lines, "PRECEDENCE RELATIONS:", skip: 2).Select(row => row[3..].Select(job => job - 1).ToArray()).ToArray();
        var requests = Rows(lines, "REQUESTS/DURATIONS:", skip: 3).ToArray();
        var capacities = Rows(lines, "RESOURCEAVAILABILITIES:", skip: 2).First();
        return new PsplibInstance(
            Path.GetFileNameWithoutExtension(path), [.. requests.Select(row => row[2])], successors, [.. requests.Select(row => row[3..])], capacities);
    }

    /// <summary>The same as a plan: a week of seven days, one unit of time a day, resources as equipment; ids of one length, so that their order is that of the numbers.</summary>
    public string ToPlan()
    {
        var text = new StringBuilder("plan: 1\nworkspace: {as-of: 2026-01-01, calendar: always}\ncalendars: {always: {week: mon-sun, hours: 00:00-24:00}}\nresources:\n");
        for (var resource = 0; resource < Capacities.Length; resource++)
            text.Append(CultureInfo.InvariantCulture, $"  r{resource + 1}: {{kind: equipment, units: {Capacities[resource]}}}\n");
        text.Append("projects:\n  p:\n    start: 2026-01-01\n    tasks:\n");
        var before = Predecessors();
        for (var job = 0; job < Durations.Length; job++)
        {
            text.Append(CultureInfo.InvariantCulture, $"      {IdOf(job)}: {{{(Durations[job] == 0 ? "milestone: true" : $"duration: {Durations[job]}d")}");
            var assigned = Demands[job].Select((units, resource) => (units, resource)).Where(one => one.units > 0)
                .Select(one => $"{{equipment: r{one.resource + 1}, units: {one.units}}}").ToList();
            if (assigned.Count > 0 && Durations[job] > 0) text.Append(CultureInfo.InvariantCulture, $", assign: [{string.Join(", ", assigned)}]");
            if (before[job].Count > 0) text.Append(CultureInfo.InvariantCulture, $", after: [{string.Join(", ", before[job].Select(IdOf))}]");
            text.Append("}\n");
        }

        return text.ToString();
    }

    public static string IdOf(int job) => string.Create(CultureInfo.InvariantCulture, $"j{job + 1:000}");

    /// <summary>What is wrong with a schedule; null where nothing is. Knows nothing of how it was made.</summary>
    public string? Breach(int[] starts)
    {
        for (var job = 0; job < starts.Length; job++)
        {
            foreach (var next in Successors[job])
            {
                if (starts[next] < starts[job] + Durations[job]) return $"{IdOf(next)} starts before {IdOf(job)} ends";
            }
        }

        var end = starts.Max();
        for (var day = 0; day <= end; day++)
        {
            for (var resource = 0; resource < Capacities.Length; resource++)
            {
                var used = Enumerable.Range(0, starts.Length).Where(job => starts[job] <= day && day < starts[job] + Durations[job]).Sum(job => Demands[job][resource]);
                if (used > Capacities[resource]) return $"{used} of {Capacities[resource]} units of r{resource + 1} on day {day}";
            }
        }

        return null;
    }

    private List<int>[] Predecessors()
    {
        var before = new List<int>[Durations.Length];
        for (var job = 0; job < before.Length; job++) before[job] = [];
        for (var job = 0; job < before.Length; job++)
        {
            foreach (var next in Successors[job]) before[next].Add(job);
        }

        return before;
    }

    private static IEnumerable<int[]> Rows(string[] lines, string title, int skip) =>
        lines.SkipWhile(line => !line.StartsWith(title, StringComparison.Ordinal)).Skip(skip).TakeWhile(line => !line.StartsWith('*'))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray());
}
