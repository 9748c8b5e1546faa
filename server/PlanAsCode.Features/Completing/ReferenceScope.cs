using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Completing;

/// <summary>
/// How names are looked up from one entity, as the language says: among siblings, then outwards scope by scope, then from the
/// root; the entity itself and its groups last.
/// </summary>
/// <param name="holder">The path of who refers; null at the root.</param>
internal sealed class ReferenceScope(PlanSnapshot plan, EntityKind? holderKind, string? holder, ImmutableArray<EntityKind> kinds)
{
    private readonly ImmutableArray<string> _scopes = ScopesOf(holder);

    /// <summary>The paths of the containers around the holder, innermost first.</summary>
    public ImmutableArray<string> Scopes => _scopes;

    /// <summary>The shortest name that leads to an entity from here; null where every one leads elsewhere.</summary>
    public string? NameOf(Entity entity)
    {
        foreach (var scope in _scopes)
        {
            if (entity.Path.Length <= scope.Length + 1 || !entity.Path.StartsWith(scope, StringComparison.Ordinal) || entity.Path[scope.Length] != '.') continue;
            var name = entity.Path[(scope.Length + 1)..];
            if (Leads(name, entity)) return name;
        }

        return Leads(entity.Path, entity) ? entity.Path : null;
    }

    /// <summary>Whether exactly one kind answers to a name.</summary>
    public bool IsOnly(string name) =>
        kinds.Count(kind => new ReferenceScope(plan, holderKind, holder, [kind]) is var own && (own.Find(name, true) ?? own.Find(name, false)) is not null) == 1;

    /// <summary>Entities of a kind: those of a section, or those directly inside another entity.</summary>
    public static IEnumerable<Entity> Declared(PlanSnapshot plan, EntityKind kind, string? container) => kind switch
    {
        EntityKind.Calendar => plan.Calendars.All,
        EntityKind.Goal => plan.Goals.All,
        EntityKind.Resource => plan.Resources.All,
        EntityKind.Project => plan.Projects.All,
        EntityKind.Risk => plan.Risks.All,
        EntityKind.Iteration => plan.Iterations.All,
        EntityKind.Stakeholder => plan.Stakeholders.All,
        EntityKind.Communication => plan.Communications.All,
        EntityKind.Lesson => plan.Lessons.All,
        EntityKind.Policy => plan.Workspace.Policies,
        EntityKind.Waiver => plan.Workspace.Waivers,
        EntityKind.Measure => plan.Goals.Find(container)?.Measures ?? [],
        EntityKind.WorkItem => TasksIn(plan, container),
        EntityKind.Update => plan.Projects.Find(container)?.Updates ?? [],
        EntityKind.Review => plan.Projects.Find(container)?.Reviews ?? [],
        EntityKind.Decision => plan.Projects.Find(container)?.Decisions ?? [],
        EntityKind.Change => plan.Projects.Find(container)?.Changes ?? [],
        _ => [],
    };

    public static Entity? Find(PlanSnapshot plan, EntityKind kind, string path) => kind == EntityKind.WorkItem
        ? plan.WorkItems.Find(path)
        : Declared(plan, kind, path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : null).FirstOrDefault(entity => entity.Path == path);

    public static ImmutableArray<WorkItem> TasksIn(PlanSnapshot plan, string? container) =>
        plan.WorkItems.Find(container)?.Children ?? plan.Projects.Find(container)?.Tasks ?? [];

    /// <summary>Whether something is the holder or a group that it stands in.</summary>
    public bool IsOwn(EntityKind kind, string path)
    {
        if (holder is null) return false;
        if (kind == holderKind && path == holder) return true;
        return kind == EntityKind.WorkItem && holder.Length > path.Length && holder[path.Length] == '.' && holder.StartsWith(path, StringComparison.Ordinal);
    }

    private static ImmutableArray<string> ScopesOf(string? path)
    {
        var scopes = ImmutableArray.CreateBuilder<string>();
        for (var dot = path?.LastIndexOf('.') ?? -1; dot > 0; dot = path!.LastIndexOf('.', dot - 1)) scopes.Add(path![..dot]);
        return scopes.ToImmutable();
    }

    private bool Leads(string name, Entity entity) => (Find(name, true) ?? Find(name, false)) is var (kind, path) && kind == entity.Kind && path == entity.Path;

    private (EntityKind Kind, string Path)? Find(string name, bool skipsOwn)
    {
        var dot = name.IndexOf('.');
        foreach (var scope in _scopes.Append(""))
        {
            var found = dot < 0 ? Word(scope, name, skipsOwn) : Head(scope, name[..dot], skipsOwn);
            if (found is not var (kind, path)) continue;
            return dot < 0 ? (kind, path) : Descend(path, name[(dot + 1)..]);
        }

        return null;
    }

    private (EntityKind Kind, string Path)? Word(string scope, string id, bool skipsOwn)
    {
        foreach (var kind in kinds)
        {
            if (IsAt(kind, scope) && Exists(kind, scope, id, skipsOwn) is { } path) return (kind, path);
        }

        return null;
    }

    /// <summary>The first word of a path: what can contain something of the wanted kinds.</summary>
    private (EntityKind Kind, string Path)? Head(string scope, string id, bool skipsOwn)
    {
        if (scope.Length > 0)
            return kinds.Contains(EntityKind.WorkItem) && Exists(EntityKind.WorkItem, scope, id, skipsOwn) is { } task ? (EntityKind.WorkItem, task) : null;
        if (kinds.Contains(EntityKind.Measure) && Exists(EntityKind.Goal, "", id, skipsOwn) is { } goal) return (EntityKind.Goal, goal);
        return kinds.Any(IsInProject) && Exists(EntityKind.Project, "", id, skipsOwn) is { } project ? (EntityKind.Project, project) : null;
    }

    private (EntityKind Kind, string Path)? Descend(string head, string rest)
    {
        foreach (var kind in kinds)
        {
            if (Has(kind, $"{head}.{rest}")) return (kind, $"{head}.{rest}");
        }

        return null;
    }

    private string? Exists(EntityKind kind, string scope, string id, bool skipsOwn)
    {
        var path = scope.Length == 0 ? id : $"{scope}.{id}";
        return Has(kind, path) && !(skipsOwn && IsOwn(kind, path)) ? path : null;
    }

    private bool Has(EntityKind kind, string path) => kind switch
    {
        EntityKind.WorkItem => plan.WorkItems.Find(path) is not null,
        EntityKind.Project => plan.Projects.Find(path) is not null,
        EntityKind.Goal => plan.Goals.Find(path) is not null,
        EntityKind.Resource => plan.Resources.Find(path) is not null,
        EntityKind.Risk => plan.Risks.Find(path) is not null,
        EntityKind.Calendar => plan.Calendars.Find(path) is not null,
        EntityKind.Stakeholder => plan.Stakeholders.Find(path) is not null,
        EntityKind.Iteration => plan.Iterations.Find(path) is not null,
        EntityKind.Lesson => plan.Lessons.Find(path) is not null,
        EntityKind.Communication => plan.Communications.Find(path) is not null,
        _ => path.LastIndexOf('.') is > 0 and var dot && Declared(plan, kind, path[..dot]).Any(entity => entity.Path == path),
    };

    /// <summary>Whether entities of a kind stand directly in a scope; the root is empty.</summary>
    private static bool IsAt(EntityKind kind, string scope) => IsInProject(kind) || kind == EntityKind.Measure ? scope.Length > 0 : scope.Length == 0;

    private static bool IsInProject(EntityKind kind) =>
        kind is EntityKind.WorkItem or EntityKind.Update or EntityKind.Review or EntityKind.Decision or EntityKind.Change;
}
