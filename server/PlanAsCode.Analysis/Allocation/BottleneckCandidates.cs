using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>Of what one more might help: what open tasks wait for, or are asked for more than it can give.</summary>
internal sealed class BottleneckCandidates(PlanSnapshot plan, CalendarBook calendars, PlanSchedule schedule)
{
    // Apart: a resource and a skill may have the same name.
    private readonly Dictionary<string, Candidate> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Candidate> _skills = new(StringComparer.Ordinal);

    /// <summary>Whom tasks wait for that drive the finish of a project first, then who is waited for most; what is equal by path.</summary>
    public List<Candidate> Find(ImmutableArray<ResourceLoad> loads)
    {
        foreach (var task in schedule.Tasks)
        {
            if (task.Item.IsGroup || task.Status is WorkStatus.Done or WorkStatus.Dropped) continue;
            if (!task.IsScheduled) AddWanting(task);
            else if (task.Reason is { Kind: StartReasonKind.ResourceBusy, Resource: { } busy }) AddWaiting(task, busy);
        }

        foreach (var load in loads) AddOverAsked(load);
        return
        [
            .. _resources.Values.Concat(_skills.Values).OrderByDescending(one => one.DrivingDays).ThenByDescending(one => one.WaitDays).ThenByDescending(one => one.OverMinutes)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    private void AddWaiting(TaskDates task, string busy)
    {
        if (plan.Resources.Find(busy) is not { } resource) return;
        var calendar = calendars.For(task.Item);
        var days = Math.Max(0, calendar.ToDays(calendar.MinutesBetween(task.EarlyStart, task.Start)));
        Of(resource).Add(task, days);
        foreach (var wanted in task.Item.Assignments.OfType<SkillAssignment>())
        {
            if (resource.ResourceKind == ResourceKind.Person && SkillNeeds.HasAll(resource, wanted.Skills)) Of(wanted).Add(task, days);
        }
    }

    /// <summary>What has no dates because there are too few units, or nobody with the skills who has time.</summary>
    private void AddWanting(TaskDates task)
    {
        foreach (var assignment in task.Item.Assignments)
        {
            if (assignment is SkillAssignment wanted) Of(wanted).Add(task, 0);
            else if (assignment is EquipmentAssignment machine && plan.Resources.Find(machine.Equipment.Target) is { ResourceKind: ResourceKind.Equipment } equipment && machine.Units > equipment.Units)
                Of(equipment).Add(task, 0);
        }
    }

    private void AddOverAsked(ResourceLoad load)
    {
        var over = load.Weeks.Where(week => WeekNumber.SundayOf(WeekNumber.Of(week.Week.Monday)) >= schedule.AsOf).Sum(week => week.OverAskedMinutes);
        if (over > 0) Of(load.Resource).OverMinutes = over;
    }

    private Candidate Of(Resource resource)
    {
        if (!_resources.TryGetValue(resource.Path, out var known)) _resources[resource.Path] = known = new Candidate(resource.Path, resource, []);
        return known;
    }

    private Candidate Of(SkillAssignment wanted)
    {
        var key = SkillNeeds.KeyOf(wanted.Skills);
        if (!_skills.TryGetValue(key, out var known)) _skills[key] = known = new Candidate(key, Somebody(key, wanted.Skills, wanted.Place), wanted.Skills);
        return known;
    }

    /// <summary>Full-time, by the workspace's calendar. A path that no resource can have, behind all that can: of equals the one there is does it.</summary>
    private static Resource Somebody(string key, ImmutableArray<string> skills, Place place) =>
        new() { Id = key, Path = $"~{key}", Place = place, Skills = skills };
}

/// <summary>A resource of which there might be one more, and how much it is waited for.</summary>
internal sealed class Candidate(string key, Resource resource, ImmutableArray<string> skills)
{
    private readonly List<string> _waiting = [];

    public string Key => key;

    /// <summary>The one more.</summary>
    public Resource Resource => resource;

    /// <summary>Empty where it is a resource of the plan.</summary>
    public ImmutableArray<string> Skills => skills;

    /// <summary>Working days by which tasks start later than they could alone; where one waits for another, counted for each.</summary>
    public decimal WaitDays { get; private set; }

    /// <summary>Those of them of tasks that drive the finish of a project.</summary>
    public decimal DrivingDays { get; private set; }

    public long OverMinutes { get; set; }

    public IReadOnlyList<string> Waiting => _waiting;

    public void Add(TaskDates task, decimal days)
    {
        if (_waiting.Count > 0 && _waiting[^1] == task.Path) return;
        _waiting.Add(task.Path);
        WaitDays += days;
        if (task.IsDriving) DrivingDays += days;
    }
}
