using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>The places that say why a task lies where it lies.</summary>
internal static class RelatedDates
{
    /// <summary>The task that binds its start, where one does.</summary>
    public static ImmutableArray<RelatedPlace> Binding(RuleContext context, TaskDates dates)
    {
        if (dates.Reason is not { Kind: StartReasonKind.Link, Other: { } path }) return [];
        if (context.Schedule.Find(path) is { IsScheduled: true } other)
            return [new RelatedPlace($"`{path}` finishes on {Words.Date(other.FinishDate)}", other.Item.Place)];
        return [];
    }
}
