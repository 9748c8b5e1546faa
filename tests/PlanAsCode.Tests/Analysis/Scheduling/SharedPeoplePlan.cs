using System.Globalization;
using System.Text;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>
/// A project of many tasks in groups, with people who are shared between them, that can be edited one field at a time. The same seed gives the same plan
/// and the same edits.
/// </summary>
internal sealed class SharedPeoplePlan
{
    public const int TasksOfAGroup = 20;

    private readonly Random _draw;
    private readonly int _people;
    private readonly List<string[]> _leave = [];

    public SharedPeoplePlan(int tasks, int people, int seed)
    {
        _draw = new Random(seed);
        _people = people;
        for (var person = 0; person < people; person++) _leave.Add(_draw.Next(3) == 0 ? [Week(_draw.Next(2, 30))] : []);
        for (var number = 0; number < tasks; number++) Tasks.Add(Draw(number));
    }

    public List<EditableTask> Tasks { get; } = [];

    /// <summary>Changes one field of one task or person; puts it back when disposed of.</summary>
    /// <param name="startOf">When tasks start now, by path, in working days since the plan's start: dates are drawn near it.</param>
    public Edit DrawEdit(string kind, Func<string, int> startOf)
    {
        var task = Tasks[_draw.Next(Tasks.Count)];
        var old = (EditableTask)task.Clone();
        var person = -1;
        switch (kind)
        {
            case "effort":
                task.EffortDays = Math.Max(1, task.EffortDays + (_draw.Next(2) == 0 ? 1 + _draw.Next(5) : -1 - _draw.Next(3)));
                break;
            case "assign":
                task.Assign = $"[{Person(_draw.Next(_people))}]";
                break;
            case "priority":
                task.Fields["priority"] = _draw.Next(2) == 0 ? "600" : "400";
                break;
            case "after":
                var earlier = Tasks.FindAll(other => other.Number < task.Number && other.Number >= task.Number - (5 * TasksOfAGroup) && startOf(other.Path) <= startOf(task.Path));
                if (earlier.Count > 0) task.After = [.. task.After, earlier[_draw.Next(earlier.Count)].Path];
                break;
            case "start-no-earlier":
                task.Fields["start-no-earlier"] = Day(startOf(task.Path) + _draw.Next(-5, 15));
                break;
            case "deadline":
                task.Fields["deadline"] = Day(startOf(task.Path) + task.EffortDays + _draw.Next(0, 15));
                break;
            case "done":
                task = Tasks.FindAll(one => startOf(one.Path) <= 10) is var soon ? soon[_draw.Next(soon.Count)] : task;
                old = (EditableTask)task.Clone();
                task.Fields["done"] = $"{_draw.Next(1, 9)}0%";
                break;
            case "leave":
                person = _draw.Next(_people);
                _leave[person] = [.. _leave[person], Week(_draw.Next(1, 30))];
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }

        return new Edit(task, old, person, () =>
        {
            Tasks[task.Number] = old;
            if (person >= 0) _leave[person] = _leave[person][..^1];
        });
    }

    public string Text()
    {
        var text = new StringBuilder("workspace: {as-of: 2026-01-05}\nresources:\n");
        for (var person = 0; person < _people; person++)
            text.Append(CultureInfo.InvariantCulture, $"  {Person(person)}: {{leave: [{string.Join(", ", _leave[person])}]}}\n");
        text.Append("  lab: {kind: equipment, units: 3}\nprojects:\n  w:\n    start: 2026-01-05\n    tasks:\n");
        foreach (var group in Tasks.GroupBy(task => task.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"      {group.Key}:\n        tasks:\n");
            foreach (var task in group) text.Append(CultureInfo.InvariantCulture, $"          {task.Text()}\n");
        }

        return text.ToString();
    }

    public static string Person(int number) => $"p{number}";

    private EditableTask Draw(int number)
    {
        var group = number / TasksOfAGroup;
        var task = new EditableTask
        {
            Number = number,
            Group = $"g{group}",
            EffortDays = 1 + _draw.Next(8),
            Assign = AssignOf(group),
        };
        var at = number % TasksOfAGroup;
        if (at > 0) task.After = [Tasks[number - 1 - _draw.Next(Math.Min(at, 4))].Path];
        else if (group >= 8) task.After = [Tasks[((group - 4 - _draw.Next(4)) * TasksOfAGroup) + TasksOfAGroup - 1 - _draw.Next(5)].Path];
        if (_draw.Next(20) == 0) task.Fields["priority"] = _draw.Next(2) == 0 ? "600" : "400";
        return task;
    }

    /// <summary>People come from a team of six that moves on with the groups.</summary>
    private string AssignOf(int group)
    {
        var one = Person(((group * 2) + _draw.Next(6)) % _people);
        var other = Person(((group * 2) + _draw.Next(6)) % _people);
        return _draw.Next(20) switch
        {
            0 => $"[{one} 50%]",
            1 when one != other => $"[{one}, {other}]",
            2 when one != other => $"[{{any-of: [{one}, {other}]}}]",
            3 => $"[{one}, {{equipment: lab}}]",
            _ => $"[{one}]",
        };
    }

    private static string Day(int workingDay) =>
        new DateOnly(2026, 1, 5).AddDays((Math.Max(0, workingDay) / 5 * 7) + (Math.Max(0, workingDay) % 5)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Week(int number) => $"{Day(5 * number)}..{Day((5 * number) + 4)}";
}

/// <summary>One task of a <see cref="SharedPeoplePlan"/>.</summary>
internal sealed class EditableTask : ICloneable
{
    public required int Number { get; init; }

    public required string Group { get; init; }

    public int EffortDays { get; set; }

    public string Assign { get; set; } = "[]";

    public string[] After { get; set; } = [];

    public SortedDictionary<string, string> Fields { get; private init; } = new(StringComparer.Ordinal);

    public string Path => $"w.{Group}.t{Number}";

    /// <summary>Everybody and every machine that it names.</summary>
    public string[] Resources => [.. Assign.Split(['[', ']', '{', '}', ',', ' ', ':']).Where(word => word == "lab" || (word.Length > 1 && word[0] == 'p' && char.IsDigit(word[1])))];

    public object Clone() => new EditableTask
    {
        Number = Number,
        Group = Group,
        EffortDays = EffortDays,
        Assign = Assign,
        After = After,
        Fields = new(Fields, StringComparer.Ordinal),
    };

    public string Text() => string.Create(
        CultureInfo.InvariantCulture,
        $"t{Number}: {{effort: {EffortDays}d, assign: {Assign}, after: [{string.Join(", ", After)}]{string.Concat(Fields.Select(field => $", {field.Key}: {field.Value}"))}}}");
}

/// <param name="Person">The number of the person that was edited, or -1.</param>
internal sealed record Edit(EditableTask Task, EditableTask Old, int Person, Action Undo) : IDisposable
{
    public void Dispose() => Undo();
}
