using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>What ends before it begins: a task's actuals, a project's dates, an iteration, a person's time with us.</summary>
public static class FinishBeforeStart
{
    public static Rule Rule { get; } = new("finish-before-start", Severity.Error, "Something ends before it begins.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All) Compare(context, item, "started", item.Started, "finished", item.Finished);
        foreach (var project in context.Plan.Projects.All)
        {
            Compare(context, project, "start", project.Start, "finish-by", project.FinishBy);
            Compare(context, project, "start", project.Start, "deadline", project.Deadline);
        }

        foreach (var iteration in context.Plan.Iterations.All) Compare(context, iteration, "start", iteration.Start, "finish", iteration.Finish);
        foreach (var resource in context.Plan.Resources.All) Compare(context, resource, "from", resource.From, "until", resource.Until);
    }

    private static void Compare(RuleContext context, Entity entity, string startField, PlanDate? start, string finishField, PlanDate? finish)
    {
        if (start is null || finish is null || !DateOrder.IsBefore(finish, start)) return;
        context.Report(
            entity.PlaceOf(finishField),
            $"`{finishField}` is {Words.End(finish)}, but `{startField}` is later: {Words.Start(start)}",
            [new RelatedPlace($"`{startField}` of `{entity.Path}`", entity.PlaceOf(startField))]);
    }
}
