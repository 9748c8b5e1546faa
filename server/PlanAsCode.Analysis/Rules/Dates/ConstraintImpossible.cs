using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>Dates of one task that no schedule could keep together: it may not begin before it has to be done.</summary>
public static class ConstraintImpossible
{
    public static Rule Rule { get; } = new("constraint-impossible", Severity.Error, "Two dates of a task cannot both be kept.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if ((item.StartOn ?? item.StartNoEarlier) is null || context.Work.IsOver(item)) continue;
            ImmutableArray<(string Field, PlanDate? Date)> starts = [("start-on", item.StartOn), ("start-no-earlier", item.StartNoEarlier)];
            ImmutableArray<(string Field, PlanDate? Date)> finishes =
                [("finish-on", item.FinishOn), ("finish-no-later", item.FinishNoLater), ("deadline", item.Deadline)];
            foreach (var start in starts)
            {
                foreach (var finish in finishes) Compare(context, item, start.Field, start.Date, finish.Field, finish.Date);
            }
        }
    }

    private static void Compare(RuleContext context, WorkItem item, string startField, PlanDate? start, string finishField, PlanDate? finish)
    {
        if (start is null || finish is null || !DateOrder.IsBefore(finish, start)) return;
        context.Report(
            item.PlaceOf(finishField),
            $"`{item.Path}` cannot begin before {Words.Start(start)} (`{startField}`) and be done by {Words.End(finish)} (`{finishField}`)",
            [new RelatedPlace($"`{startField}`", item.PlaceOf(startField))]);
    }
}
