using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>
/// Looks in a schedule for tasks that are delayed by one of lower priority: which could start sooner if only tasks of their own priority and above held
/// anybody. A task has the priority of what waits for it. Knows plans of named people and equipment, without limits, choices and repeats.
/// </summary>
internal sealed class PriorityInversions
{
    private readonly PlanAnalysis _analysis;
    private readonly List<TaskDates> _leaves;
    private readonly Dictionary<string, int> _priority;
    private readonly ILookup<string, (TaskDates Task, decimal Part)> _holders;

    private PriorityInversions(PlanAnalysis analysis)
    {
        _analysis = analysis;
        _leaves = [.. analysis.Schedule.Tasks.Where(task => task is { IsScheduled: true, Item.IsGroup: false })];
        _priority = Priorities();
        _holders = _leaves.SelectMany(task => task.Bookings.Select(booking => (booking.Resource, Task: task, Part: PartOf(booking)))).ToLookup(one => one.Resource, one => (one.Task, one.Part));
    }

    public static List<string> In(PlanAnalysis analysis)
    {
        var look = new PriorityInversions(analysis);
        return [.. look._leaves.Where(IsFree).Select(look.Find).OfType<string>()];
    }

    private static bool IsFree(TaskDates task) =>
        task.Status == WorkStatus.Todo && task.Item is { FinishOn: null, Before.IsEmpty: true, Elapsed: null, IsMilestone: false } && task.Bookings.Length > 0;

    private string? Find(TaskDates task)
    {
        if (Bound(task) is not { } bound) return null;
        var priority = _priority[task.Path];
        var ends = task.Bookings.SelectMany(booking => _holders[booking.Resource]).Select(holder => holder.Task.Finish).Where(end => end > bound && end < task.Start);
        foreach (var at in ends.Append(bound).Distinct().Order())
        {
            if (Place(task, at) is not { } place || place.Start >= task.Start) continue;
            if (Fits(task, place, holder => _priority[holder.Path] >= priority) && !Fits(task, place, _ => true))
                return $"{task.Path} could start at {place.Start} instead of {task.Start}: {Blocker(task, place, priority)} has lower priority";
        }

        return null;
    }

    private string Blocker(TaskDates task, (Instant Start, Instant Finish) place, int priority) => string.Join(' ', task.Bookings
        .SelectMany(booking => _holders[booking.Resource])
        .Where(holder => _priority[holder.Task.Path] < priority && holder.Task.Start < place.Finish && holder.Task.Finish > place.Start)
        .Select(holder => holder.Task.Path));

    private bool Fits(TaskDates task, (Instant Start, Instant Finish) place, Func<TaskDates, bool> counts)
    {
        foreach (var booking in task.Bookings)
        {
            var others = _holders[booking.Resource]
                .Where(holder => holder.Task != task && counts(holder.Task) && holder.Task.Start < place.Finish && holder.Task.Finish > place.Start).ToList();
            foreach (var at in others.Select(other => other.Task.Start).Append(place.Start).Where(at => at >= place.Start))
            {
                if (others.Where(other => other.Task.Start <= at && at < other.Task.Finish).Sum(other => other.Part) + PartOf(booking) > WholeOf(booking)) return false;
            }
        }

        return true;
    }

    private static decimal PartOf(Booking booking) => booking.Units > 0 ? booking.Units : booking.Share;

    private decimal WholeOf(Booking booking) => booking.Units > 0 ? _analysis.Plan.Resources.Find(booking.Resource)!.Units : 1;

    /// <summary>From the first minute at or after an instant at which it could begin, were everybody free.</summary>
    private (Instant Start, Instant Finish)? Place(TaskDates task, Instant at)
    {
        var calendar = _analysis.Calendars.For(task.Item);
        var people = task.Bookings.Where(booking => booking.Units == 0).Select(booking =>
            new CrewMember(_analysis.Calendars.TimeOf(_analysis.Plan.Resources.Find(booking.Resource)!), booking.Share)).ToList();
        if (task.Item.Effort is { } effort && people.Count > 0)
        {
            var crew = new Crew([.. people]);
            return crew.NextAtWork(at) is { } begin && crew.Finish(begin, calendar.ToMinutes(effort)) is { } end ? (begin, end) : null;
        }

        return calendar.NextWorking(at) is { } start && calendar.Add(start, calendar.ToMinutes((task.Item.Effort ?? task.Item.Duration)!)) is { } finish ? (start, finish) : null;
    }

    /// <summary>What its links and dates allow; null where a link binds its finish.</summary>
    private Instant? Bound(TaskDates task)
    {
        var bound = Instant.Max(Instant.StartOf(_analysis.AsOf), _analysis.Plan.Projects.Find(task.Item.ProjectPath)!.Start?.AsStart ?? Instant.StartOf(_analysis.AsOf));
        foreach (var date in new[] { task.Item.StartNoEarlier, task.Item.StartOn }.OfType<PlanDate>()) bound = Instant.Max(bound, date.AsStart);
        foreach (var (from, link) in LinksTo(task.Item))
        {
            if (link.Type is LinkType.FinishToFinish or LinkType.StartToFinish || !link.Lag.IsNone) return null;
            if (_analysis.Schedule.Find(from) is not { IsScheduled: true } other) return null;
            bound = Instant.Max(bound, link.Type == LinkType.FinishToStart ? other.Finish : other.Start);
        }

        return bound;
    }

    private IEnumerable<(string From, Link Link)> LinksTo(WorkItem item)
    {
        for (var holder = item; holder is not null; holder = _analysis.Plan.WorkItems.Find(holder.GroupPath))
        {
            foreach (var link in holder.After) yield return (link.To.Target!, link);
            foreach (var other in _analysis.Plan.WorkItems.All)
            {
                foreach (var link in other.Before.Where(link => link.To.Target == holder.Path)) yield return (other.Path, link);
            }
        }
    }

    /// <summary>
    /// What follows a late task waits for those that it comes before, which say when it is; so does what follows a late task that
    /// comes before the late one.
    /// </summary>
    private bool LendFromFollowers(Dictionary<string, int> own)
    {
        var late = _leaves.Where(task => !task.Item.Before.IsEmpty).ToList();
        var waiting = late.ToDictionary(task => task.Path, task => Max(_leaves.Where(one => one.Item.After.Any(link => link.To.Target == task.Path)).Select(one => own[one.Path])));
        for (var round = 0; round < late.Count; round++)
        {
            foreach (var task in late) waiting[task.Path] = Math.Max(waiting[task.Path], Max(late.Where(one => Names(one, task.Path)).Select(one => waiting[one.Path])));
        }

        var changed = false;
        foreach (var task in late)
        {
            foreach (var target in task.Item.Before.Select(link => link.To.Target!))
            {
                if (own[target] >= waiting[task.Path]) continue;
                own[target] = waiting[task.Path];
                changed = true;
            }
        }

        return changed;

        static int Max(IEnumerable<int> numbers) => numbers.DefaultIfEmpty(-1).Max();

        static bool Names(TaskDates task, string path) => task.Item.Before.Any(link => link.To.Target == path);
    }

    /// <summary>Of each leaf the highest of its own priority and those of all that wait for it.</summary>
    private Dictionary<string, int> Priorities()
    {
        var own = _leaves.ToDictionary(task => task.Path, task => (_analysis.Plan.Projects.Find(task.Item.ProjectPath)!.Priority * 1001) + task.Item.Priority);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var task in _leaves)
            {
                foreach (var before in LinksTo(task.Item).SelectMany(link => _leaves.Where(leaf => leaf.Path == link.From || leaf.Path.StartsWith(link.From + ".", StringComparison.Ordinal))))
                {
                    if (own[before.Path] >= own[task.Path]) continue;
                    own[before.Path] = own[task.Path];
                    changed = true;
                }
            }

            changed |= LendFromFollowers(own);
        }

        return own;
    }
}
