using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>Somebody is to work before they join or after they leave.</summary>
public static class AssignedOutsideEmployment
{
    public static Rule Rule { get; } = new(
        "assigned-outside-employment", Severity.Warning, "A task needs a person before they join or after they leave.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (item.IsGroup || context.Schedule.Find(item.Path) is not { IsScheduled: true, Status: not (WorkStatus.Done or WorkStatus.Dropped) } dates) continue;
            foreach (var named in item.Assignments.OfType<NamedAssignment>())
            {
                if (context.Plan.Resources.Find(named.Resource.Target) is not { ResourceKind: ResourceKind.Person } person) continue;
                if (person.Until is { } until && dates.FinishDate > until.AsEnd.PlusMinutes(-1).Date)
                    Report(context, named, person, $"`{item.Path}` ends on {Words.Date(dates.FinishDate)}, but {person.Name} leaves on {Words.End(until)}", "until");
                else if (person.From is { } from && dates.StartDate < from.AsStart.Date)
                    Report(context, named, person, $"`{item.Path}` starts on {Words.Date(dates.StartDate)}, but {person.Name} joins on {Words.Start(from)}", "from");
            }
        }
    }

    private static void Report(RuleContext context, NamedAssignment named, Resource person, string message, string field) =>
        context.Report(
            named.Place,
            $"{message}; assign somebody else for that time",
            [new RelatedPlace($"`{field}` of {person.Name}", person.PlaceOf(field))]);
}
