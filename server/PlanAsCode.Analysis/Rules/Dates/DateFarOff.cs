using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A date of a project, task or iteration that lies so far from as-of that its year is likely a slip of the hand.</summary>
public static class DateFarOff
{
    private static readonly Threshold Years = new("years", ThresholdType.Number, "100", "how many years from as-of on count as far off");

    public static Rule Rule { get; } = new("date-far-off", Severity.Warning, "A date lies very far from as-of.")
    {
        Thresholds = [Years],
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        var most = context.Number(Years);
        foreach (var project in context.Plan.Projects.All)
        {
            Look(context, most, project, "start", project.Start);
            Look(context, most, project, "finish-by", project.FinishBy);
            Look(context, most, project, "deadline", project.Deadline);
        }

        foreach (var iteration in context.Plan.Iterations.All)
        {
            Look(context, most, iteration, "start", iteration.Start);
            Look(context, most, iteration, "finish", iteration.Finish);
        }

        foreach (var item in context.Plan.WorkItems.All)
        {
            Look(context, most, item, "start-no-earlier", item.StartNoEarlier);
            Look(context, most, item, "start-on", item.StartOn);
            Look(context, most, item, "finish-on", item.FinishOn);
            Look(context, most, item, "finish-no-later", item.FinishNoLater);
            Look(context, most, item, "deadline", item.Deadline);
            Look(context, most, item, "started", item.Started);
            Look(context, most, item, "finished", item.Finished);
        }
    }

    private static void Look(RuleContext context, decimal most, Entity entity, string field, PlanDate? date)
    {
        if (date is null) return;
        var years = date.First.Year - context.AsOf.Year;
        if (Math.Abs(years) <= most) return;
        context.Report(
            entity.PlaceOf(field),
            $"`{field}` of `{entity.Path}` is {Words.Date(date.First)}, {Math.Abs(years)} years {(years < 0 ? "before" : "after")} as-of {Words.Date(context.AsOf)}; correct the year, or leave the date out");
    }
}
