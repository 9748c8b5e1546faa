using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Cli.Filters;

/// <summary>The part of a plan that was asked for. A group is kept with any task of it, a project likewise.</summary>
public sealed class PlanFilter
{
    private readonly PlanAnalysis _analysis;
    private readonly FilterWishes _wishes;
    private readonly Lazy<(HashSet<string> Tasks, HashSet<string> Projects)> _kept;
    private readonly Lazy<(HashSet<string> Tasks, HashSet<string> Projects)> _unowned;
    private readonly Lazy<EntitiesByPlace> _places;

    public PlanFilter(PlanAnalysis analysis, FilterWishes wishes)
    {
        _analysis = analysis;
        _wishes = wishes;
        _kept = new(Choose);
        _unowned = new(() => wishes.Owners.Length == 0 ? _kept.Value : new PlanFilter(analysis, wishes with { Owners = [] })._kept.Value);
        _places = new(() => new EntitiesByPlace(analysis.Plan));
    }

    public bool KeepsAll => !_wishes.ChooseEntities && _wishes.File is null;

    public FilterWishes Wishes => _wishes;

    public bool Keeps(WorkItem item) => KeepsAll || _kept.Value.Tasks.Contains(item.Path);

    public bool Keeps(Project project) => KeepsAll || _kept.Value.Projects.Contains(project.Path);

    /// <summary>Who is asked for, else who is booked for a task that is kept.</summary>
    public bool Keeps(Resource resource)
    {
        if (KeepsAll) return true;
        if (_wishes.Resources.Length > 0) return _wishes.Resources.Contains(resource.Path, StringComparer.Ordinal);
        return _analysis.Schedule.Tasks.Any(task => Keeps(task.Item) && task.Bookings.Any(booking => booking.Resource == resource.Path));
    }

    /// <summary>By its owner, its projects, and the tasks it affects or is answered by.</summary>
    public bool Keeps(Risk risk)
    {
        if (KeepsAll) return true;
        var named = risk.Projects.Concat(risk.Affects).Concat(risk.Actions).Select(reference => reference.Target).OfType<string>().ToList();
        return Owned(risk.Owner) && IsAbout(risk, named);
    }

    /// <summary>By its owner, and the projects and tasks that serve it, itself or through the goals that support it.</summary>
    public bool Keeps(Goal goal) => KeepsAll || (Owned(goal.Owner) && IsAbout(goal, _analysis.Goals.Find(goal.Path)?.Contributions.Select(work => work.Project.Path) ?? []));

    /// <summary>By the projects to which it applies, and the one in which it was learned.</summary>
    public bool Keeps(Lesson lesson) =>
        KeepsAll || (_wishes.Owners.Length == 0 && IsAbout(lesson, _analysis.Lessons.Of(lesson).Select(found => found.Project.Path).Append(lesson.LearnedIn?.Target ?? "")));

    /// <summary>A finding is kept for the file or the entity it is about. One about no entity (broken YAML) is never hidden by a filter.</summary>
    public bool Keeps(Diagnostic finding)
    {
        if (_wishes.File is { } file && finding.Place.Path != file && !finding.Related.Any(related => related.Place.Path == file)) return false;
        if (!_wishes.ChooseEntities) return true;
        var places = finding.Related.Select(related => related.Place).Prepend(finding.Place);
        var entities = places.Select(_places.Value.At).OfType<Entity>().ToList();
        return entities.Count == 0 || entities.Any(Concerns);
    }

    private bool Concerns(Entity entity) => entity switch
    {
        WorkItem item => Keeps(item),
        Project project => Keeps(project),
        LogEntry entry => !_wishes.ChooseTasks && _kept.Value.Projects.Contains(entry.ProjectPath),
        Resource resource => Keeps(resource),
        Risk risk => Owned(risk.Owner) && !_wishes.ChooseTasks && ConcernsProjects(risk.Projects.Concat(risk.Affects)),
        Goal goal => Owned(goal.Owner) && !_wishes.ChooseTasks && _analysis.Plan.Projects.All.Any(project => Keeps(project) && Names(project.Goals, goal.Path)),
        Communication communication => Owned(communication.Owner) && !_wishes.ChooseTasks && ConcernsProjects(communication.Projects),
        _ => false,
    };

    /// <summary>One of the projects or tasks fits all that is asked but owners: who owns a risk or a goal need not own the work.</summary>
    private bool IsAbout(Entity entity, IEnumerable<string> paths)
    {
        if (_wishes.File is not null && !_wishes.ChooseEntities && IsDeclaredInFile(entity)) return true;
        if (_wishes is { File: null, ChooseTasks: false, Projects.Length: 0, Labels.Length: 0 }) return true;
        return paths.Any(path => _unowned.Value.Tasks.Contains(path) || _unowned.Value.Projects.Contains(path));
    }

    private bool ConcernsProjects(IEnumerable<Reference> references) =>
        references.Any(reference => reference.Target is { } path && (_kept.Value.Projects.Contains(path) || _kept.Value.Tasks.Contains(path)));

    private (HashSet<string> Tasks, HashSet<string> Projects) Choose()
    {
        var tasks = new HashSet<string>(StringComparer.Ordinal);
        var projects = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in _analysis.Plan.WorkItems.All)
        {
            if (!item.IsGroup && Wants(item)) Keep(item, tasks, projects);
        }

        projects.UnionWith(_analysis.Plan.Projects.All.Where(Wants).Select(project => project.Path));
        return (tasks, projects);
    }

    private void Keep(WorkItem item, HashSet<string> tasks, HashSet<string> projects)
    {
        projects.Add(item.ProjectPath);
        for (var at = item; at is not null && tasks.Add(at.Path); at = _analysis.Plan.WorkItems.Find(at.GroupPath))
        {
        }
    }

    private bool Wants(Project project) =>
        !_wishes.ChooseTasks
        && IsDeclaredInFile(project)
        && WantsProject(project.Path)
        && Owned(project.Owner)
        && Labelled(project.Labels);

    private bool Wants(WorkItem item)
    {
        var project = _analysis.Plan.Projects.Find(item.ProjectPath);
        return WantsProject(item.ProjectPath)
            && IsDeclaredInFile(item)
            && Owned(item.Owner ?? project?.Owner)
            && Labelled([.. item.Labels, .. project?.Labels ?? []])
            && WantsDates(item);
    }

    private bool WantsDates(WorkItem item)
    {
        if (!_wishes.ChooseTasks) return true;
        if (_analysis.Schedule.Find(item.Path) is not { } dates) return false;
        return (_wishes.Status is null || dates.Status == _wishes.Status)
            && (_wishes.Resources.Length == 0 || _wishes.Resources.Any(resource => WorksOn(resource, dates)))
            && (_wishes.From is null || (dates.IsScheduled && dates.FinishDate >= _wishes.From))
            && (_wishes.To is null || (dates.IsScheduled && dates.StartDate <= _wishes.To));
    }

    private static bool WorksOn(string resource, TaskDates dates) =>
        dates.Bookings.Any(booking => booking.Resource == resource) || dates.Item.Assignments.Any(assignment => assignment switch
        {
            NamedAssignment named => named.Resource.Target == resource,
            AnyOfAssignment anyOf => Names(anyOf.Resources, resource),
            EquipmentAssignment equipment => equipment.Equipment.Target == resource,
            _ => false,
        });

    private bool WantsProject(string path) => _wishes.Projects.Length == 0 || _wishes.Projects.Contains(path, StringComparer.Ordinal);

    private bool Owned(Reference? owner) =>
        _wishes.Owners.Length == 0 || (owner?.Target is { } path && _wishes.Owners.Contains(path, StringComparer.Ordinal));

    private bool Labelled(IEnumerable<string> labels) => _wishes.Labels.Length == 0 || labels.Intersect(_wishes.Labels, StringComparer.Ordinal).Any();

    private bool IsDeclaredInFile(Entity entity) =>
        _wishes.File is null || entity.Place.Path == _wishes.File || entity.Declarations.Any(place => place.Path == _wishes.File);

    private static bool Names(IEnumerable<Reference> references, string path) => references.Any(reference => reference.Target == path);
}
