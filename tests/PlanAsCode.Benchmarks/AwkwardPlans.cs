using System.Globalization;
using System.Text;

namespace PlanAsCode.Benchmarks;

/// <summary>Plans that a scheduler finds hard: thousands of tasks for the same few people, many candidates, long chains. The same arguments give the same bytes.</summary>
internal static class AwkwardPlans
{
    private const int TasksOfAFile = 5_000;
    private const string Fifty = "p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, "
        + "p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39, p40, p41, p42, p43, p44, p45, p46, p47, p48, p49";

    /// <summary>By name; each makes a plan of so many tasks.</summary>
    public static IReadOnlyList<(string Name, Func<int, IEnumerable<(string Path, string Text)>> Files)> All { get; } =
    [
        ("all for one person", tasks => Files(tasks, "p0: {}", _ => "assign: [p0]", After)),
        ("all for one person, at 10 to 100 %", tasks => Files(tasks, "p0: {}", draw => $"assign: [p0 {10 + draw.Below(91)}%]", After)),
        ("all for a pair with different hours", tasks => Files(tasks, "p0: {}\n  p1: {calendar: early}", _ => "assign: [p0, p1]", After)),
        ("two people with limits a day and a week", tasks => Files(tasks, "p0: {limit: 6h/d}\n  p1: {limit: 25h/w}", draw => $"assign: [p{draw.Below(2)}]", After)),
        ("any of fifty", tasks => Files(tasks, People(50), _ => $"assign: [{{any-of: [{Fifty}]}}]", After)),
        ("a team of fifty", tasks => Files(tasks, People(50) + $"\n  crew: {{kind: team, members: [{Fifty}]}}", _ => "assign: [crew]", After)),
        ("two of fifty with a skill", tasks => Files(tasks, People(50, ", skills: [sql]"), _ => "assign: [{skills: [sql], count: 2}]", After)),
        ("one machine of four units", tasks => Files(tasks, "rig: {kind: equipment, units: 4}", draw => $"assign: [{{equipment: rig, units: {1 + draw.Below(3)}}}]", After, work: "duration")),
        ("planned backwards, forty tasks a person", tasks => Files(tasks, People(tasks / 40), draw => $"assign: [p{draw.Below(tasks / 40)}]", After, time: "finish-by: 2600-01-01")),
        ("planned backwards, all for one person", tasks => Files(tasks, "p0: {}", _ => "assign: [p0]", After, time: "finish-by: 2900-01-01")),
        ("a chain of `before`", tasks => Files(tasks, People(40), draw => $"assign: [p{draw.Below(40)}]", Before)),
        ("ten links a task", tasks => Files(tasks, People(tasks / 40), draw => $"assign: [p{draw.Below(tasks / 40)}]", AfterTen)),
    ];

    /// <summary>Those that are long before they are hard.</summary>
    public static IReadOnlyList<(string Name, Func<int, IEnumerable<(string Path, string Text)>> Files)> Long { get; } =
    [
        ("one chain through all files, two people", tasks => Files(tasks, People(2), draw => $"assign: [p{draw.Below(2)}]", AfterLast)),
        ("one chain through all files, nobody assigned", tasks => Files(tasks, People(2), _ => "", AfterLast)),
        ("no links and no groups", tasks => Files(tasks, People(tasks / 40), draw => $"assign: [p{draw.Below(tasks / 40)}]", (_, _) => "")),
    ];

    private static string People(int count, string fields = "") => string.Join("\n  ", Enumerable.Range(0, count).Select(i => $"p{i}: {{name: Person {i}{fields}}}"));

    /// <param name="links">By the number of a task.</param>
    private static IEnumerable<(string Path, string Text)> Files(
        int tasks, string resources, Func<Draws, string> assign, Func<int, Draws, string> links, string work = "effort", string time = "start: 2026-01-05")
    {
        var draw = new Draws(tasks);
        yield return ("people.plan.yaml",
            "plan: 1\nworkspace: {title: Hard, as-of: 2026-01-05}\ncalendars: {early: {week: mon-sat, hours: [06:00-10:00, 11:00-14:00]}}\nresources:\n  " + resources + "\n");
        for (var first = 0; first < tasks; first += TasksOfAFile)
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"projects:\n  h{first / TasksOfAFile}:\n    {time}\n    tasks:\n");
            for (var at = first; at < Math.Min(tasks, first + TasksOfAFile); at++)
            {
                var fields = string.Join(", ", new[] { string.Create(CultureInfo.InvariantCulture, $"{work}: {2 + draw.Below(40)}h"), assign(draw), links(at, draw) }.Where(field => field.Length > 0));
                text.Append(CultureInfo.InvariantCulture, $"      t{at}: {{{fields}}}\n");
            }

            yield return (string.Create(CultureInfo.InvariantCulture, $"h{first / TasksOfAFile}.plan.yaml"), text.ToString());
        }
    }

    /// <summary>A third of the tasks wait for one of the two hundred before.</summary>
    private static string After(int at, Draws draw) => draw.Below(3) > 0 || at == 0 ? "" : $"after: [{Path(Math.Max(0, at - 1 - draw.Below(200)))}]";

    private static string AfterTen(int at, Draws draw) => at == 0 ? "" : $"after: [{string.Join(", ", Enumerable.Range(Math.Max(0, at - 10), Math.Min(at, 10)).Select(Path))}]";

    private static string AfterLast(int at, Draws draw) => at == 0 ? "" : $"after: [{Path(at - 1)}]";

    /// <summary>Chains of twenty, each task as late as the one before which it is done allows.</summary>
    private static string Before(int at, Draws draw) => at % 20 == 0 ? "" : $"before: [{Path(at - 1)}]";

    private static string Path(int task) => string.Create(CultureInfo.InvariantCulture, $"h{task / TasksOfAFile}.t{task}");
}
