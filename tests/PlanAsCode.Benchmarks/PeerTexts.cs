using System.Globalization;
using System.Text;

namespace PlanAsCode.Benchmarks;

/// <summary>A <see cref="PeerPlan"/> in the language of each scheduler.</summary>
internal static class PeerTexts
{
    public static string Yaml(PeerPlan plan)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"plan: 1\nworkspace: {{title: Peers, as-of: {PeerPlan.Start:yyyy-MM-dd}}}\n"));
        text.Append("calendars:\n  standard: {hours: [\"09:00-17:00\"]}\nresources:\n");
        for (var at = 0; at < plan.People.Length; at++)
            text.Append(Invariant($"  p{at}: {{name: Person {at}, leave: [{plan.People[at].LeaveFrom:yyyy-MM-dd}..{plan.People[at].LeaveTo:yyyy-MM-dd}]}}\n"));
        text.Append(Invariant($"projects:\n  peers:\n    title: Peers\n    start: {PeerPlan.Start:yyyy-MM-dd}\n    tasks:\n"));
        for (var group = 0; group < plan.GroupCount; group++)
        {
            text.Append(Invariant($"      g{group}:\n        title: Group {group}\n        tasks:\n"));
            foreach (var task in plan.TasksOf(group))
            {
                text.Append(Invariant($"          t{task.Place}:\n            title: Task {task.Place} of group {group}\n"));
                text.Append(Invariant($"            effort: {task.EffortDays}d\n            assign: [p{task.Person}]\n"));
                if (task.After.Length > 0) text.Append(Invariant($"            after: [{string.Join(", ", task.After.Select(at => IdOf(plan.Tasks[at])))}]\n"));
            }
        }

        return text.ToString();
    }

    /// <param name="datesFile">Where to write id and end of every task, without <c>.csv</c>; null for scheduling alone.</param>
    public static string TaskJuggler(PeerPlan plan, string? datesFile)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"project peers \"Peers\" {PeerPlan.Start:yyyy-MM-dd} - {plan.Horizon:yyyy-MM-dd} {{\n  timezone \"UTC\"\n  now {PeerPlan.Start:yyyy-MM-dd}\n"));
        text.Append("  dailyworkinghours 8\n  workinghours mon - fri 9:00 - 17:00\n  workinghours sat, sun off\n}\n");
        for (var at = 0; at < plan.People.Length; at++)
            text.Append(Invariant($"resource p{at} \"Person {at}\" {{ leaves annual {plan.People[at].LeaveFrom:yyyy-MM-dd} - {plan.People[at].LeaveTo.AddDays(1):yyyy-MM-dd} }}\n"));
        for (var group = 0; group < plan.GroupCount; group++)
        {
            text.Append(Invariant($"task g{group} \"Group {group}\" {{\n"));
            foreach (var task in plan.TasksOf(group))
            {
                text.Append(Invariant($"  task t{task.Place} \"Task {task.Place} of group {group}\" {{\n    effort {task.EffortDays}d\n    allocate p{task.Person}\n"));
                if (task.After.Length > 0) text.Append(Invariant($"    depends {string.Join(", ", task.After.Select(at => IdOf(plan.Tasks[at])))}\n"));
                text.Append("  }\n");
            }

            text.Append("}\n");
        }

        if (datesFile is not null)
            text.Append(Invariant($"taskreport dates \"{datesFile}\" {{\n  formats csv\n  columns id, end\n  timeformat \"%Y-%m-%d\"\n  hideresource 1\n}}\n"));
        return text.ToString();
    }

    private static string IdOf(PeerTask task) => Invariant($"g{task.Group}.t{task.Place}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
