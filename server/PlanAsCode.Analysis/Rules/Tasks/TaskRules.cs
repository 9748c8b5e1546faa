using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>Rules about what a task says of its work.</summary>
public static class TaskRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        TaskWithoutEstimate.Rule,
        EmptyGroup.Rule,
        ProjectWithoutTasks.Rule,
        ActualInFuture.Rule,
        DoneWithoutFinished.Rule,
        DoneWithWorkLeft.Rule,
        StartedButNotDoing.Rule,
        StatusContradictsDates.Rule,
        TaskBlocked.Rule,
        BlockedWithoutReason.Rule,
        OutOfSequence.Rule,
        LinkToDropped.Rule,
    ];
}
