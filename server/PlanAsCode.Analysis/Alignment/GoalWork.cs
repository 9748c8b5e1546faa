using System.Collections.Immutable;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>Collects the work that serves a goal, itself or through the goals that support it. Dropped goals pass nothing on.</summary>
internal sealed class GoalWork
{
    private const int MostLateShown = 3;

    private readonly PlanSnapshot _plan;
    private readonly PlanCosts _costs;
    private readonly ILookup<string, ServingTask> _tasksOf;
    private readonly ILookup<string, Project> _projectsOf;
    private readonly ILookup<string, Goal> _supportersOf;

    public GoalWork(PlanSnapshot plan, ImmutableArray<ServingTask> tasks, PlanCosts costs)
    {
        _plan = plan;
        _costs = costs;
        _tasksOf = tasks.SelectMany(task => task.Goals, (task, path) => (path, task)).ToLookup(pair => pair.path, pair => pair.task, StringComparer.Ordinal);
        _projectsOf = plan.Projects.All.Where(project => project.Status != ProjectStatus.Dropped)
            .SelectMany(project => project.Goals.Select(goal => goal.Target).OfType<string>().Distinct(StringComparer.Ordinal), (project, path) => (path, project))
            .ToLookup(pair => pair.path, pair => pair.project, StringComparer.Ordinal);
        _supportersOf = plan.Goals.All.Where(goal => goal.Status != GoalStatus.Dropped)
            .SelectMany(goal => goal.Supports, (goal, supported) => (supported.Target, goal))
            .Where(pair => pair.Target is not null)
            .ToLookup(pair => pair.Target!, pair => pair.goal, StringComparer.Ordinal);
    }

    /// <summary>The standing of a goal as far as work goes; its score is not yet in it.</summary>
    public GoalStanding Of(Goal goal, DateOnly asOf)
    {
        var tasks = new HashSet<ServingTask>();
        var projects = new HashSet<string>(StringComparer.Ordinal);
        var late = new List<ServingTask>();
        var isFirst = false;
        foreach (var (path, earliest) in WithSupporters(goal, asOf))
        {
            foreach (var project in _projectsOf[path]) projects.Add(project.Path);
            foreach (var task in _tasksOf[path])
            {
                var isLate = IsLate(task, goal.By);
                if (isLate && !IsLate(task, earliest)) isFirst = true;
                if (!tasks.Add(task)) continue;
                projects.Add(task.Dates.Item.ProjectPath);
                if (isLate) late.Add(task);
            }
        }

        return new GoalStanding
        {
            Goal = goal,
            Own = WorkSum.Of(_tasksOf[goal.Path], _costs),
            Total = WorkSum.Of(tasks, _costs),
            Contributions = Contributions(goal, tasks, projects),
            LastLate = [.. late.OrderByDescending(task => task.Dates.Finish).Take(MostLateShown).Select(task => task.Dates)],
            LateTasks = late.Count,
            IsFirstToBeLate = isFirst,
        };
    }

    /// <summary>The goal and all below it, each with the earliest date of the goals on the way to it, it included and the goal itself left out.</summary>
    private IEnumerable<(string Path, PlanDate? Earliest)> WithSupporters(Goal goal, DateOnly asOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { goal.Path };
        var open = new Queue<(string Path, PlanDate? Earliest)>();
        open.Enqueue((goal.Path, null));
        while (open.TryDequeue(out var next))
        {
            yield return next;
            foreach (var supporter in _supportersOf[next.Path])
            {
                if (seen.Add(supporter.Path)) open.Enqueue((supporter.Path, Earlier(next.Earliest, TellsOfLateWork(supporter, asOf) ? supporter.By : null)));
            }
        }
    }

    private static bool TellsOfLateWork(Goal goal, DateOnly asOf) => goal.Status is GoalStatus.Active or GoalStatus.Proposed && goal.By?.Last >= asOf;

    private static PlanDate? Earlier(PlanDate? a, PlanDate? b) => a is null || (b is not null && b.AsEnd < a.AsEnd) ? b : a;

    /// <summary>Open work that finishes after a date; the last day of it is in time.</summary>
    private static bool IsLate(ServingTask task, PlanDate? by) =>
        by is not null && task.IsOpen && task.Dates is { IsScheduled: true, Item.Repeat: null }
        && (by.MinuteOfDay is null ? task.Dates.FinishDate > by.Last : task.Dates.Finish > by.AsEnd);

    private ImmutableArray<GoalContribution> Contributions(Goal goal, HashSet<ServingTask> tasks, HashSet<string> projects)
    {
        var byProject = tasks.ToLookup(task => task.Dates.Item.ProjectPath, StringComparer.Ordinal);
        var direct = _projectsOf[goal.Path].Select(project => project.Path).Concat(_tasksOf[goal.Path].Select(task => task.Dates.Item.ProjectPath)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. projects.Select(_plan.Projects.Find).OfType<Project>()
                .Select(project => new GoalContribution(project, direct.Contains(project.Path), WorkSum.Of(byProject[project.Path], _costs)))
                .OrderByDescending(contribution => contribution.IsDirect)
                .ThenBy(contribution => contribution.Project.Place.Path, StringComparer.Ordinal)
                .ThenBy(contribution => contribution.Project.Place.Span.Start),
        ];
    }
}
