using System.Collections.Frozen;
using System.Collections.Immutable;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>Which work serves which goal, how far it is, and which work serves none.</summary>
public sealed class GoalAlignment
{
    private readonly FrozenDictionary<string, GoalStanding> _byPath;

    private GoalAlignment(ImmutableArray<GoalStanding> goals)
    {
        Goals = goals;
        _byPath = goals.ToFrozenDictionary(goal => goal.Goal.Path, StringComparer.Ordinal);
    }

    /// <summary>In the plan's order.</summary>
    public ImmutableArray<GoalStanding> Goals { get; }

    /// <summary>All tasks that were not dropped.</summary>
    public required WorkSum AllWork { get; init; }

    /// <summary>Tasks that serve a goal which was not dropped; one that serves two counts once.</summary>
    public required WorkSum Aligned { get; init; }

    /// <summary>The rest.</summary>
    public required WorkSum ServesNoGoal { get; init; }

    /// <summary><see cref="ServesNoGoal"/> by project, in the plan's order.</summary>
    public ImmutableArray<GoalContribution> WithoutGoal { get; init; } = [];

    /// <summary>Effort that serves no goal in percent of all; null where nothing has effort.</summary>
    public decimal? EffortPercentWithoutGoal => AllWork.EffortMinutes == 0 ? null : 100m * ServesNoGoal.EffortMinutes / AllWork.EffortMinutes;

    /// <summary>Cost likewise; null where it is not known what all work costs, or that which serves no goal.</summary>
    public decimal? CostPercentWithoutGoal =>
        AllWork.Cost is not { Amount: > 0 } all ? null : ServesNoGoal.IsFree ? 0 : 100m * ServesNoGoal.Cost?.Amount / all.Amount;

    /// <summary>Why it is null, or null.</summary>
    public string? WhyNoCostPercent =>
        CostPercentWithoutGoal is not null ? null : AllWork.CostReason ?? (AllWork.Cost is { Amount: > 0 } ? ServesNoGoal.CostReason : "nothing in it has a cost");

    /// <summary>Active goals that no work serves.</summary>
    public IEnumerable<GoalStanding> NobodyWorksOn => Goals.Where(goal => goal.Goal.Status == GoalStatus.Active && !goal.IsServed);

    public GoalStanding? Find(string? path) => path is null ? null : _byPath.GetValueOrDefault(path);

    public static GoalAlignment Of(
        PlanSnapshot plan, PlanSchedule schedule, PlanCosts costs, FrozenDictionary<string, decimal?> scores, DateOnly asOf)
    {
        ImmutableArray<ServingTask> tasks = [.. ServingTask.All(plan, schedule, costs)];
        var work = new GoalWork(plan, tasks, costs);
        var serving = tasks.ToLookup(task => task.Goals.Any(path => plan.Goals.Find(path)!.Status != GoalStatus.Dropped));
        var without = serving[false];
        var byProject = without.ToLookup(task => task.Dates.Item.ProjectPath, StringComparer.Ordinal);
        return new GoalAlignment([.. plan.Goals.All.Select(goal => Standing(goal, work.Of(goal, asOf), plan, scores, asOf))])
        {
            AllWork = WorkSum.Of(tasks, costs),
            Aligned = WorkSum.Of(serving[true], costs),
            ServesNoGoal = WorkSum.Of(without, costs),
            WithoutGoal =
            [
                .. plan.Projects.All.Where(project => byProject.Contains(project.Path))
                    .Select(project => new GoalContribution(project, false, WorkSum.Of(byProject[project.Path], costs))),
            ],
        };
    }

    private static GoalStanding Standing(
        Goal goal, GoalStanding work, PlanSnapshot plan, FrozenDictionary<string, decimal?> scores, DateOnly asOf)
    {
        var score = scores.GetValueOrDefault(goal.Path);
        var (expected, whyNot) = ExpectedScore.Of(goal, work.Total.StartDate, asOf);
        return work with
        {
            Score = score,
            WhyNoScore = score is null ? MissingScoreOf(goal, plan) : null,
            ExpectedScore = expected,
            WhyNotExpected = whyNot,
        };
    }

    private static string MissingScoreOf(Goal goal, PlanSnapshot plan)
    {
        var supporters = plan.Goals.All.Where(other => other.Status != GoalStatus.Dropped && other.Supports.Any(support => support.Target == goal.Path)).ToList();
        if (goal.Measures.Length == 0 && supporters.Count == 0) return "it has no measure, and no goal supports it";
        if (goal.Measures.All(measure => measure.Weight == 0) && supporters.TrueForAll(supporter => supporter.Weight == 0)) return "all that it consists of has the weight 0";
        return "no measure of it or of the goals that support it has a value and a scale";
    }
}
