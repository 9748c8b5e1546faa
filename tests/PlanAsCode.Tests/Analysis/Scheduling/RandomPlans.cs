using System.Globalization;
using System.Text;
using CsCheck;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Plans of some ten tasks with groups, people, links of all kinds, dates and actuals, without regard to sense.</summary>
internal static class RandomPlans
{
    private static readonly string[] People = ["ana", "ben", "cy", "idle"];

    private static readonly Gen<string> Work = Gen.Frequency(
        (5, Gen.Int[0, 40].Select(hours => $"effort: {hours}h")),
        (3, Gen.Int[0, 5].Select(days => $"duration: {days}d")),
        (1, Gen.Int[0, 60].Select(hours => $"elapsed: {hours}h")),
        (1, Gen.Const("milestone: true")));

    private static readonly Gen<string> Assign = Gen.Frequency(
        (2, Gen.Const("")),
        (3, Gen.OneOf(People).Select(person => $", assign: [{person}]")),
        (2, Gen.OneOf(People).Select(Gen.Int[10, 100], (person, share) => $", assign: [{person} {share}%, cy 40%]")),
        (1, Gen.Const(", assign: [{any-of: [ana, ben], share: 50%}]")),
        (1, Gen.Const(", assign: [crew]")),
        (1, Gen.Const(", assign: [{skills: [sql], count: 2}]")),
        (1, Gen.Int[1, 3].Select(units => $", assign: [{{equipment: rig, units: {units}}}]")));

    private static readonly Gen<string> Repeats = Gen.OneOf(
        Gen.Const(", repeat: every 1w on tue until 2026-03-31"),
        Gen.Const(", repeat: every 1d until 2026-03-20"),
        Gen.Int[1, 3].Select(weeks => $", repeat: every {weeks}w on thu until 2026-04-30"));

    private static readonly Gen<string> Fields = Gen.Frequency(
        (8, Gen.Const("")),
        (1, Gen.Int[2, 28].Select(day => $", start-no-earlier: 2026-03-{day:00}")),
        (1, Gen.Int[2, 28].Select(day => $", start-on: 2026-03-{day:00}")),
        (1, Gen.Int[2, 28].Select(day => $", finish-on: 2026-03-{day:00}")),
        (1, Gen.Int[2, 28].Select(day => $", finish-no-later: 2026-03-{day:00}")),
        (1, Gen.Int[2, 12].Select(day => $", started: 2026-03-{day:00}, done: 30%")),
        (1, Gen.Int[2, 12].Select(day => $", started: 2026-03-02, finished: 2026-03-{day:00}")),
        (1, Gen.OneOf("done: 40%", "done: 100%", "remaining: 9h", "spent: 5h").Select(part => $", {part}")),
        (1, Gen.OneOf("done", "doing", "blocked", "dropped").Select(status => $", status: {status}")),
        (1, Gen.Int[0, 1000].Select(priority => $", priority: {priority}")),
        (3, Repeats));

    private static readonly Gen<(string Field, int Other, string Tail)[]> Links =
        Gen.Select(
            Gen.Frequency((5, Gen.Const("after")), (1, Gen.Const("before"))),
            Gen.Int[0, 1000],
            Gen.OneOf("", "", "", " SS+1d", " FF", " FF+2d", " SF", " FS-1d", " +3ed", " FS+1w")).Array[0, 3];

    /// <summary>Links lead back only, so that there is no loop but through groups.</summary>
    public static readonly Gen<string> Acyclic = Plans(Fields, cyclic: false);

    /// <summary>Half of the tasks are repeated, most of them behind others.</summary>
    public static readonly Gen<string> Repeating = Plans(Gen.Frequency((3, Repeats), (2, Gen.Const("")), (1, Fields)), cyclic: false);

    public static readonly Gen<string> Any = Plans(Fields, cyclic: true);

    private static Gen<string> Plans(Gen<string> fields, bool cyclic) =>
        Gen.Select(Gen.Select(Work, Assign, fields, Links, Gen.Int[0, 5]).Array[1, 14], Gen.Bool, Gen.Bool)
            .Select((tasks, backwards, inGroups) => Text(tasks, backwards, inGroups, cyclic));

    private static string Text(
        (string Work, string Assign, string Fields, (string Field, int Other, string Tail)[] Links, int Group)[] tasks, bool backwards, bool inGroups, bool cyclic)
    {
        var text = new StringBuilder(
            """
            workspace: {as-of: 2026-03-05}
            calendars: {split: {week: mon-sat, hours: [09:00-12:00, 13:00-18:00]}}
            resources:
              ana: {leave: [2026-03-10..2026-03-12], skills: [sql]}
              ben: {capacity: 60%, calendar: split, limit: 4h/d, skills: [sql]}
              cy: {limit: 12h/w, efficiency: 1.5}
              idle: {capacity: 0%}
              crew: {kind: team, members: [ana, cy]}
              rig: {kind: equipment, units: 2}
            projects:
              p:

            """);
        text.Append(backwards ? "    finish-by: 2026-04-10\n" : "    start: 2026-03-02\n").Append("    tasks:\n");
        var paths = new string[tasks.Length];
        for (var i = 0; i < tasks.Length; i++) paths[i] = inGroups && i >= 3 ? $"p.g{i / 3}.t{i}" : $"p.t{i}";
        for (var i = 0; i < tasks.Length; i++)
        {
            var indent = inGroups && i >= 3 ? "          " : "      ";
            if (inGroups && i >= 3 && i % 3 == 0) text.Append(CultureInfo.InvariantCulture, $"      g{i / 3}:\n{GroupLink(tasks[i].Group, i)}        tasks:\n");
            text.Append(CultureInfo.InvariantCulture, $"{indent}t{i}: {{{tasks[i].Work}{tasks[i].Assign}{tasks[i].Fields}{LinksOf(tasks, i, paths, cyclic)}}}\n");
        }

        return text.ToString();
    }

    private static string GroupLink(int kind, int first) => kind switch
    {
        1 => $"        after: [p.t{first % 3}]\n",
        2 => $"        after: [p.t{first % 3} SS+1d]\n",
        3 => $"        after: [p.t{first % 3} FF+3d]\n",
        _ => "",
    };

    private static string LinksOf(
        (string Work, string Assign, string Fields, (string Field, int Other, string Tail)[] Links, int Group)[] tasks, int task, string[] paths, bool cyclic)
    {
        var fields = new StringBuilder();
        foreach (var links in tasks[task].Links.GroupBy(link => link.Field).OrderBy(links => links.Key, StringComparer.Ordinal))
        {
            var ahead = links.Key == "before";
            var (first, count) = cyclic ? (0, paths.Length) : ahead ? (task + 1, paths.Length - task - 1) : (0, task);
            if (count == 0) continue;
            var others = links.Select(link => paths[first + (link.Other % count)] + link.Tail);
            fields.Append(CultureInfo.InvariantCulture, $", {links.Key}: [{string.Join(", ", others)}]");
        }

        return fields.ToString();
    }
}
