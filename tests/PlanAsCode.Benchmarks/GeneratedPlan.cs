using System.Globalization;
using System.Text;

namespace PlanAsCode.Benchmarks;

/// <summary>
/// A plan of any size, six lines a task: groups of twenty tasks, links to earlier tasks of the group and now and then across
/// groups, a person for about forty tasks. The same arguments give the same bytes.
/// </summary>
internal static class GeneratedPlan
{
    private const int TasksOfAGroup = 20;
    private const int TasksOfAPerson = 40;
    private const int TasksOfAFile = 5_000;

    public static string WithTasks(int tasks)
    {
        var text = new StringBuilder();
        var people = Math.Max(2, tasks / TasksOfAPerson);
        AppendPeople(text, people);
        AppendProject(text, "big", tasks, people);
        return text.ToString();
    }

    /// <summary>The same over files of 5,000 tasks, each a project of its own; all share a person for about fifty tasks.</summary>
    public static IEnumerable<(string Path, string Text)> InFiles(int tasks)
    {
        var people = Math.Max(2, tasks / 50);
        var text = new StringBuilder();
        AppendPeople(text, people);
        yield return ("people.plan.yaml", text.ToString());
        for (var first = 0; first < tasks; first += TasksOfAFile)
        {
            text.Clear();
            AppendProject(text, string.Create(CultureInfo.InvariantCulture, $"big{first / TasksOfAFile}"), Math.Min(TasksOfAFile, tasks - first), people);
            yield return (string.Create(CultureInfo.InvariantCulture, $"big{first / TasksOfAFile}.plan.yaml"), text.ToString());
        }
    }

    private static void AppendPeople(StringBuilder text, int people)
    {
        text.Append("plan: 1\nworkspace: {title: Generated, currency: EUR, as-of: 2026-01-05}\n");
        text.Append("resources:\n");
        for (var person = 0; person < people; person++)
            text.Append(CultureInfo.InvariantCulture, $"  p{person}: {{name: Person {person}, rate: 600 EUR/d}}\n");
    }

    private static void AppendProject(StringBuilder text, string id, int tasks, int people)
    {
        text.Append(CultureInfo.InvariantCulture, $"projects:\n  {id}:\n    title: Generated project\n    start: 2026-01-05\n    tasks:\n");
        var draw = new Draws(tasks);
        for (var group = 0; group * TasksOfAGroup < tasks; group++) AppendGroup(text, group, tasks, people, draw);
    }

    private static void AppendGroup(StringBuilder text, int group, int tasks, int people, Draws draw)
    {
        text.Append(CultureInfo.InvariantCulture, $"      g{group}:\n        title: Group {group}\n        tasks:\n");
        var count = Math.Min(TasksOfAGroup, tasks - (group * TasksOfAGroup));
        for (var at = 0; at < count; at++)
        {
            var likely = 1 + draw.Below(8);
            text.Append(CultureInfo.InvariantCulture, $"          t{at}:\n");
            text.Append(CultureInfo.InvariantCulture, $"            title: Task {at} of group {group}\n");
            text.Append(CultureInfo.InvariantCulture, $"            effort: {likely}d..{likely + 1}d..{likely + 4}d\n");
            text.Append(CultureInfo.InvariantCulture, $"            assign: [p{((group * 2) + draw.Below(4)) % people}]\n");
            text.Append(CultureInfo.InvariantCulture, $"            after: [{After(group, at, draw)}]\n");
            text.Append(CultureInfo.InvariantCulture, $"            labels: [area-{draw.Below(9)}]\n");
        }
    }

    /// <summary>An earlier task of the group; the first of a group waits for one of an earlier group, the very first for none.</summary>
    private static string After(int group, int at, Draws draw)
    {
        if (at > 0) return string.Create(CultureInfo.InvariantCulture, $"t{Math.Max(0, at - 1 - draw.Below(3))}");
        return group < 10 ? "" : string.Create(CultureInfo.InvariantCulture, $"g{group - 10}.t{TasksOfAGroup - 1 - draw.Below(5)}");
    }
}
