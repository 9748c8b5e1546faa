using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>
/// A small change moves little. Downstream of an edit is the edited task, whatever waits for it over links, and whatever shares a person or machine
/// with a task downstream that moved and lies later, and so on. All else should stay where it is.
/// </summary>
public sealed class StabilityTests
{
    private static readonly string[] Kinds = ["effort", "assign", "priority", "after", "start-no-earlier", "leave", "done", "deadline"];

    // Most edits move nothing elsewhere. The worst are links and deadlines that make what leads to the edited task urgent: it is
    // meant to go sooner then, and others at its people give way.
    [Fact]
    public void Of_what_is_not_downstream_of_an_edit_at_most_one_in_fifty_moves()
    {
        var all = Edits(200);
        Assert.True(all.Average(edit => edit.Share) <= 0.02, Words(all));
        Assert.True(all.Count(edit => edit.Share > 0.02) <= 10, Words(all));
    }

    private static List<(string Kind, string Task, double Share)> Edits(int count)
    {
        var plan = new SharedPeoplePlan(1000, 40, seed: 1);
        var first = new DateOnly(2026, 1, 5).DayNumber;
        var before = Schedule(plan);
        var edits = new List<(string Kind, string Task, double Share)>();
        for (var i = 0; i < count; i++)
        {
            var kind = Kinds[i % Kinds.Length];
            using var edit = plan.DrawEdit(kind, path => (before.Find(path)!.Start.Date.DayNumber - first) / 7 * 5);
            var after = Schedule(plan);
            var downstream = Downstream(plan, edit, before, after);
            var elsewhere = plan.Tasks.Where(task => !downstream.Contains(task.Path)).ToList();
            var moved = elsewhere.Count(task => before.Find(task.Path)!.Start != after.Find(task.Path)!.Start);
            edits.Add((kind, edit.Task.Path, elsewhere.Count == 0 ? 0 : (double)moved / elsewhere.Count));
        }

        return edits;
    }

    private static PlanSchedule Schedule(SharedPeoplePlan plan) => Fixture.Parse(plan.Text()).Analyse(new DateOnly(2026, 1, 5)).Schedule;

    private static HashSet<string> Downstream(SharedPeoplePlan plan, Edit edit, PlanSchedule before, PlanSchedule after)
    {
        var followers = plan.Tasks.SelectMany(task => task.After.Select(other => (other, task.Path))).ToLookup(link => link.other, link => link.Path);
        var users = plan.Tasks.SelectMany(task => task.Resources.Select(resource => (resource, task.Path))).ToLookup(use => use.resource, use => use.Path);
        var resources = plan.Tasks.ToDictionary(task => task.Path, task => task.Resources);
        resources[edit.Task.Path] = [.. edit.Task.Resources, .. edit.Old.Resources];
        var found = new HashSet<string>();
        var open = new Stack<string>(edit.Person < 0 ? [edit.Task.Path] : users[SharedPeoplePlan.Person(edit.Person)].Where(Moved));
        while (open.TryPop(out var path))
        {
            if (!found.Add(path)) continue;
            foreach (var next in followers[path]) open.Push(next);
            if (!Moved(path)) continue;
            var since = Instants(path).Min(one => one.Start);
            foreach (var next in resources[path].SelectMany(resource => users[resource]))
            {
                if (!found.Contains(next) && Instants(next).Max(one => one.Start) >= since) open.Push(next);
            }
        }

        return found;

        TaskDates[] Instants(string path) => [before.Find(path)!, after.Find(path)!];

        bool Moved(string path) => before.Find(path)! is var old && after.Find(path)! is var now && (old.Start != now.Start || old.Finish != now.Finish);
    }

    private static string Words(List<(string Kind, string Task, double Share)> edits) => string.Join('\n', edits
        .GroupBy(edit => edit.Kind).Append(edits.GroupBy(_ => "all").Single())
        .Select(kind => FormattableString.Invariant($"{kind.Key}: mean {kind.Average(edit => edit.Share):P2}, worst {kind.Max(edit => edit.Share):P2} ({kind.MaxBy(edit => edit.Share).Task})")));
}
