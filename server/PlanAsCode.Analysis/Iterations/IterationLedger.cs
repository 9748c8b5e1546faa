using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>
/// Which task belongs to which iteration. Tasks, not groups; dropped ones, milestones and those that repeat take no part. Of a
/// project none of whose tasks names an iteration nothing is counted: it does not work in iterations.
/// </summary>
public sealed class IterationLedger
{
    private IterationLedger(ImmutableArray<IterationSpan> spans, ImmutableArray<IterationTask> tasks)
    {
        Spans = spans;
        Tasks = tasks;
    }

    /// <summary>Iterations with dates, by start, then finish, then path.</summary>
    public ImmutableArray<IterationSpan> Spans { get; }

    /// <summary>Tasks of the projects that work in iterations, in the plan's order.</summary>
    public ImmutableArray<IterationTask> Tasks { get; }

    public static IterationLedger Of(PlanSnapshot plan, PlanSchedule schedule)
    {
        var spans = plan.Iterations.All.Select(iteration => IterationSpan.Of(iteration, schedule.AsOf)).OfType<IterationSpan>()
            .OrderBy(span => span.Start).ThenBy(span => span.End).ThenBy(span => span.Iteration.Path, StringComparer.Ordinal).ToImmutableArray();
        var byPath = spans.ToDictionary(span => span.Iteration.Path, StringComparer.Ordinal);
        var tasks = schedule.Tasks.Where(TakesPart).ToList();
        var agile = tasks.Where(task => NamedBy(task) is not null).Select(task => task.Item.ProjectPath).ToHashSet(StringComparer.Ordinal);
        return new IterationLedger(spans, [.. tasks.Where(task => agile.Contains(task.Item.ProjectPath)).Select(task => new IterationTask(task, NamedBy(task), DoneIn(task)))]);

        IterationSpan? NamedBy(TaskDates task) => task.Item.Iteration?.Target is { } path ? byPath.GetValueOrDefault(path) : null;

        IterationSpan? DoneIn(TaskDates task)
        {
            if (task.Status != WorkStatus.Done) return null;
            var named = NamedBy(task);
            if (task.Item.Finished is not { Last: var day } || named?.Holds(day) == true) return named;
            return spans.FirstOrDefault(span => span.Holds(day));
        }
    }

    /// <summary>
    /// The iterations that some tasks go through: from the first that one of them names or was done in, without those that run
    /// beside such a one (another team's).
    /// </summary>
    public ImmutableArray<IterationSpan> SequenceOf(IReadOnlyCollection<IterationTask> tasks)
    {
        var used = tasks.SelectMany(task => new[] { task.Planned, task.DoneIn }).OfType<IterationSpan>().ToHashSet();
        var from = Spans.FirstOrDefault(used.Contains);
        return [.. Spans.Where(span => used.Contains(span) || (from is not null && span.Start >= from.Start && !used.Any(span.Overlaps)))];
    }

    private static bool TakesPart(TaskDates task) =>
        task.Item is { IsGroup: false, IsMilestone: false, Repeat: null } && task.Status != WorkStatus.Dropped;
}
