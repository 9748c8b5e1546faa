using System.Collections.Immutable;
using PlanAsCode.Model.Binding;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model;

/// <summary>All plan files of a workspace at one moment, merged, typed and with references found. Never changed.</summary>
public sealed class PlanSnapshot
{
    internal PlanSnapshot()
    {
    }

    /// <summary>In order of path.</summary>
    public required ImmutableArray<YamlFile> Files { get; init; }

    public required WorkspaceSettings Workspace { get; init; }

    /// <summary>
    /// Keys that begin with <c>x-</c> in <c>workspace</c> and at the top of files, as written. Each file may have its own: maps are
    /// put together, of other values the first counts, that of <c>workspace</c> before all.
    /// </summary>
    public required FreeMap FreeFields { get; init; }

    public required EntityMap<CalendarDefinition> Calendars { get; init; }

    public required EntityMap<Goal> Goals { get; init; }

    public required EntityMap<Resource> Resources { get; init; }

    public required EntityMap<Project> Projects { get; init; }

    /// <summary>All tasks, groups and milestones of all projects, parents before children, in order.</summary>
    public required EntityMap<WorkItem> WorkItems { get; init; }

    public required EntityMap<Risk> Risks { get; init; }

    public required EntityMap<Iteration> Iterations { get; init; }

    public required EntityMap<Stakeholder> Stakeholders { get; init; }

    public required EntityMap<Communication> Communications { get; init; }

    public required EntityMap<Lesson> Lessons { get; init; }

    /// <summary>All that has an id, parents before what stands in them: settings, then section by section.</summary>
    public IEnumerable<Entity> Entities =>
    [
        Workspace, .. Workspace.Policies, .. Workspace.Waivers, .. Calendars.All,
        .. Goals.All.SelectMany(goal => goal.Measures.Prepend<Entity>(goal)),
        .. Resources.All,
        .. Projects.All.SelectMany(project => (IEnumerable<Entity>)[project, .. project.Updates, .. project.Reviews, .. project.Decisions, .. project.Changes]),
        .. WorkItems.All, .. Risks.All, .. Iterations.All, .. Stakeholders.All, .. Communications.All, .. Lessons.All,
    ];

    /// <summary>Every reference of every field, with the entity that holds it and the field's key.</summary>
    public required ImmutableArray<ReferenceUse> References { get; init; }

    /// <summary>What is wrong with the files as YAML and as a plan, in order of file and place. Severities are the rules' own.</summary>
    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <summary>For the binding of changed files; null where nobody will change them.</summary>
    internal BoundPlan? Bound { get; init; }

    /// <summary>Reads files as one workspace. Any text gives a snapshot.</summary>
    /// <param name="files">Parsed files, in any order.</param>
    /// <param name="unreadable">Findings about files that could not be read.</param>
    public static PlanSnapshot From(IEnumerable<YamlFile> files, IEnumerable<Diagnostic>? unreadable = null) =>
        PlanBinder.Bind([.. files.OrderBy(file => file.Source.Path, StringComparer.Ordinal)], unreadable ?? []);

    /// <summary>
    /// As <see cref="From(IEnumerable{YamlFile}, IEnumerable{Diagnostic}?)"/>, for files that are edited: tasks whose text stayed are taken
    /// over. Equals what is read from scratch.
    /// </summary>
    /// <param name="before">What this method gave for the files before they changed; null at first.</param>
    public static PlanSnapshot Edited(IEnumerable<YamlFile> files, IEnumerable<Diagnostic>? unreadable, PlanSnapshot? before) =>
        PlanBinder.Bind([.. files.OrderBy(file => file.Source.Path, StringComparer.Ordinal)], unreadable ?? [], before?.Bound, isKept: true);

    /// <summary>As <see cref="From(IEnumerable{YamlFile}, IEnumerable{Diagnostic}?)"/>, from texts.</summary>
    public static PlanSnapshot From(params SourceText[] sources) => From(sources.Select(YamlFile.Parse));
}

/// <summary>The entities of one kind: in order of declaration, and by path.</summary>
public sealed class EntityMap<T>(IEnumerable<T> entities)
    where T : Entity
{
    private readonly ImmutableArray<T> _all = [.. entities];
    private Dictionary<string, T>? _byPath;

    public ImmutableArray<T> All => _all;

    public int Count => _all.Length;

    public T? Find(string? path) =>
        path is not null && (_byPath ??= _all.ToDictionary(entity => entity.Path, StringComparer.Ordinal)).TryGetValue(path, out var found)
            ? found
            : null;

    public T this[string path] => Find(path) ?? throw new KeyNotFoundException(path);
}

/// <summary>A reference and the field it stands in.</summary>
public sealed record ReferenceUse(Entity Holder, string Field, Reference Reference);
