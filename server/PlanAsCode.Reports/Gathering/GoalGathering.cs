using System.Collections.Immutable;
using PlanAsCode.Analysis.Alignment;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>The tree of goals, and what is said about goals and work as a whole.</summary>
internal static class GoalGathering
{
    public static ImmutableArray<GoalView> Of(ReportScope scope) =>
        [.. GoalTree.Of(scope.Plan, Shown(scope)).Select(row => View(row, scope))];

    /// <summary>Of the whole plan only: which goals nobody works on, and how much work serves none.</summary>
    public static string Note(ReportScope scope)
    {
        var alignment = scope.Analysis.Goals;
        if (!scope.IsWhole || scope.Plan.Goals.Count == 0) return "";

        List<string> sentences = [];
        var idle = alignment.NobodyWorksOn.Select(goal => goal.Goal.Name).ToList();
        if (idle.Count > 0) sentences.Add($"Nobody works on {string.Join(", ", idle)}.");
        if (alignment.EffortPercentWithoutGoal is > 0 and var effort)
        {
            var cost = alignment.CostPercentWithoutGoal is > 0 and var share ? $" and {NumberWords.Percent(share)} of the cost" : "";
            sentences.Add($"{NumberWords.Percent(effort)} of the effort{cost} serves no goal: {string.Join(", ", alignment.WithoutGoal.Select(project => project.Project.Name))}.");
        }

        return string.Join(" ", sentences);
    }

    // For one project: the goals it works for, and all that those support.
    private static Func<Goal, bool> Shown(ReportScope scope)
    {
        if (scope.IsWhole) return _ => true;

        var reached = new HashSet<string>(StringComparer.Ordinal);
        var tasks = scope.Plan.WorkItems.All.Where(item => scope.Shows(item.ProjectPath)).SelectMany(item => item.Goals);
        var open = new Stack<string>(scope.Projects.SelectMany(project => project.Goals).Concat(tasks).Select(goal => goal.Target).OfType<string>());
        while (open.TryPop(out var path))
        {
            if (!reached.Add(path) || scope.Plan.Goals.Find(path) is not { } goal) continue;
            foreach (var support in goal.Supports)
                if (support.Target is { } target) open.Push(target);
        }

        return goal => reached.Contains(goal.Path);
    }

    private static GoalView View(GoalRow row, ReportScope scope)
    {
        var goal = row.Goal;
        var standing = scope.Analysis.Goals.Find(goal.Path)!;
        var isOpen = goal.Status is GoalStatus.Active or GoalStatus.Proposed;
        return Head(row, scope) with
        {
            ExpectedPercent = isOpen ? standing.ExpectedScore * 100 : null,
            Work = [.. standing.Contributions.Where(work => work.IsDirect && work.Work.Tasks > 0 && scope.Shows(work.Project.Path)).Select(work => View(work))],
            Late = isOpen && standing.LateTasks > 0
                ? $"{NumberWords.Count(standing.LateTasks, "task")} for it {(standing.LateTasks == 1 ? "finishes" : "finish")} after its date, the last on {DateWords.Of(standing.LastLate[0].FinishDate)}: {standing.LastLate[0].Item.Name}"
                : "",
        };
    }

    private static GoalWorkView View(GoalContribution contribution) => new(contribution.Project.Name, contribution.Work.DonePercent ?? 0)
    {
        Finish = contribution.Work.FinishDate,
        Cost = contribution.Work.Cost is { } cost ? NumberWords.Money(cost.Amount, cost.Currency) : "",
    };

    private static GoalView Head(GoalRow row, ReportScope scope)
    {
        var goal = row.Goal;
        return new GoalView
        {
            Title = goal.Name,
            Depth = row.Depth,
            Level = StatusWords.Of(goal.Level),
            Status = goal.Status == GoalStatus.Active ? "" : StatusWords.Of(goal.Status),
            Owner = scope.Names.Of(goal.Owner),
            By = goal.By?.Last,
            ScorePercent = Score(goal.Path, scope),
            Measures = [.. goal.Measures.Select(measure => View(measure, scope))],
            Projects = [.. scope.Projects.Where(project => project.Goals.Any(reference => reference.Target == goal.Path)).Select(project => project.Name)],
            AlsoSupports = [.. goal.Supports.Where(support => support.Target is { } path && path != goal.Path && path != row.Under?.Path).DistinctBy(support => support.Target).Select(scope.Names.Of)],
            Extra = goal.FreeFields,
        };
    }

    private static MeasureView View(Measure measure, ReportScope scope) => new()
    {
        Title = measure.Name,
        From = Value(measure.From, measure.Unit),
        To = Value(measure.To, measure.Unit),
        Now = Value(MeasureScore.ValueOn(measure, scope.AsOf), measure.Unit),
        ScorePercent = Score(measure.Path, scope),
    };

    private static string Value(decimal? number, string? unit)
    {
        if (number is not { } value) return "";

        return string.IsNullOrWhiteSpace(unit) ? NumberWords.Exact(value) : $"{NumberWords.Exact(value)} {unit}";
    }

    private static decimal? Score(string path, ReportScope scope) => scope.Analysis.GoalScores.GetValueOrDefault(path) * 100;
}
