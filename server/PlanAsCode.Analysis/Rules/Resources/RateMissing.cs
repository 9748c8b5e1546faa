using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>Somebody works on a project with a budget, and nobody says what they cost.</summary>
public static class RateMissing
{
    public static Rule Rule { get; } = new("rate-missing", Severity.Info, "A person works on a project with a budget but has no rate, so its cost is not known.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        if (!context.Uses.Rates) return;
        var without = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var dates in context.Schedule.Tasks)
        {
            if (context.Plan.Projects.Find(dates.Item.ProjectPath)?.Budget is null) continue;
            foreach (var booking in dates.Bookings.Where(booking => booking.TimeMinutes > 0))
            {
                if (context.Plan.Resources.Find(booking.Resource) is not { ResourceKind: ResourceKind.Person, Rate: null } person) continue;
                if (person.Role is not null && context.Plan.Workspace.Rates.ContainsKey(person.Role)) continue;
                if (!without.TryGetValue(person.Path, out var tasks)) without[person.Path] = tasks = [];
                tasks.Add(dates.Path);
            }
        }

        foreach (var (path, tasks) in without)
        {
            var person = context.Plan.Resources[path];
            var remedy = person.Role is null ? "add `rate`" : $"add `rate`, or a rate for the role `{person.Role}` to `workspace.rates`";
            context.Report(person.Place, $"{person.Name} has no rate, so the cost of {tasks.Count} {(tasks.Count == 1 ? "task is" : "tasks is")} not known; {remedy}");
        }
    }
}
