using System.Globalization;
using System.Text;

namespace PlanAsCode.Benchmarks;

/// <summary>Plans that a scheduler finds hard: thousands of tasks for the same few people, many candidates, one long chain. The same arguments give the same bytes.</summary>
internal static class AwkwardPlans
{
    /// <summary>By name; each makes a plan of so many tasks.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Text)> All { get; } =
    [
        ("all for one person", tasks => Text(tasks, "p0: {}", _ => "assign: [p0]", links: 3)),
        ("all for one person, shares of 10 to 100 %", tasks => Text(tasks, "p0: {}", draw => $"assign: [p0 {10 + draw.Below(91)}%]", links: 3)),
        ("all for a pair", tasks => Text(tasks, "p0: {}\n  p1: {calendar: early}", _ => "assign: [p0, p1]", links: 3)),
        ("two people with limits", tasks => Text(tasks, "p0: {limit: 6h/d}\n  p1: {limit: 25h/w}", draw => $"assign: [p{draw.Below(2)}]", links: 3)),
        ("any of fifty", tasks => Text(tasks, People(50), _ => $"assign: [{{any-of: [{string.Join(", ", Enumerable.Range(0, 50).Select(i => $"p{i}"))}]}}]", links: 3)),
        ("a team of fifty", tasks => Text(tasks, People(50) + $"\n  crew: {{kind: team, members: [{string.Join(", ", Enumerable.Range(0, 50).Select(i => $"p{i}"))}]}}", _ => "assign: [crew]", links: 3)),
        ("skills of fifty, two of them", tasks => Text(tasks, People(50, ", skills: [sql]"), _ => "assign: [{skills: [sql], count: 2}]", links: 3)),
        ("equipment, four units", tasks => Text(tasks, "rig: {kind: equipment, units: 4}", draw => $"assign: [{{equipment: rig, units: {1 + draw.Below(3)}}}]", links: 3, work: "duration")),
        ("planned backwards, one for forty", tasks => Text(tasks, People(Math.Max(2, tasks / 40)), draw => $"assign: [p{draw.Below(Math.Max(2, tasks / 40))}]", links: 3, finishBy: true)),
        ("one chain", tasks => Text(tasks, People(2), draw => $"assign: [p{draw.Below(2)}]", links: 1)),
        ("one chain, nobody assigned", tasks => Text(tasks, People(2), _ => "", links: 1)),
        ("no links, no groups", tasks => Text(tasks, People(Math.Max(2, tasks / 40)), draw => $"assign: [p{draw.Below(Math.Max(2, tasks / 40))}]", links: 0)),
        ("everything waits for everything before it in tens", tasks => Text(tasks, People(Math.Max(2, tasks / 40)), draw => $"assign: [p{draw.Below(Math.Max(2, tasks / 40))}]", links: 10)),
    ];

    private static string People(int count, string fields = "") => string.Join("\n  ", Enumerable.Range(0, count).Select(i => $"p{i}: {{name: Person {i}{fields}}}"));

    /// <param name="links">0: none; 1: each after the one before; more: a third of the tasks wait for one of so many before.</param>
    private static string Text(int tasks, string resources, Func<Draws, string> assign, int links, string work = "effort", bool finishBy = false)
    {
        var draw = new Draws(tasks);
        var text = new StringBuilder("plan: 1\nworkspace: {title: Awkward, as-of: 2026-01-05}\ncalendars: {early: {week: mon-sat, hours: [06:00-10:00, 11:00-14:00]}}\nresources:\n");
        text.Append(CultureInfo.InvariantCulture, $"  {resources}\nprojects:\n  big:\n    {(finishBy ? "finish-by: 2600-01-01" : "start: 2026-01-05")}\n    tasks:\n");
        for (var at = 0; at < tasks; at++)
        {
            var asks = assign(draw);
            text.Append(CultureInfo.InvariantCulture, $"      t{at}: {{{work}: {2 + draw.Below(links == 1 ? 4 : 40)}h{(asks.Length > 0 ? ", " : "")}{asks}{After(at, links, draw)}}}\n");
        }

        return text.ToString();
    }

    private static string After(int at, int links, Draws draw)
    {
        if (links == 0 || at == 0) return "";
        if (links == 1) return string.Create(CultureInfo.InvariantCulture, $", after: [t{at - 1}]");
        if (links == 10) return string.Create(CultureInfo.InvariantCulture, $", after: [{string.Join(", ", Enumerable.Range(Math.Max(0, at - 10), Math.Min(at, 10)).Select(i => $"t{i}"))}]");
        return draw.Below(3) > 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", after: [t{Math.Max(0, at - 1 - draw.Below(200))}]");
    }
}
