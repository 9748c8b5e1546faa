using System.Diagnostics.CodeAnalysis;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>
/// Which entity of a later plan is which of an earlier one: the one at the same path; else the one in what its group became; else the only one with the same
/// content, the same id and title, or the same title.
/// </summary>
internal sealed class EntityPairs
{
    private readonly Dictionary<(EntityKind Kind, string Path), Entity> _later = [];
    private readonly Dictionary<(EntityKind Kind, string Path), Entity> _earlier = [];

    public EntityPairs(PlanSnapshot before, PlanSnapshot after, FieldMeanings meaningsBefore, FieldMeanings meaningsAfter)
    {
        var there = new Dictionary<(EntityKind, string), Entity>();
        foreach (var entity in after.Entities) there.TryAdd(KeyOf(entity), entity);
        foreach (var entity in before.Entities)
        {
            if (there.TryGetValue(KeyOf(entity), out var same)) Pair(entity, same);
        }

        var gone = before.Entities.Where(entity => !_later.ContainsKey(KeyOf(entity))).ToList();
        var come = after.Entities.Where(entity => !_earlier.ContainsKey(KeyOf(entity))).ToList();
        if (gone.Count == 0 || come.Count == 0) return;
        var byContent = Alone(gone, come, entity => ContentOf(entity, meaningsBefore), entity => ContentOf(entity, meaningsAfter));
        var byIdAndTitle = Alone(gone, come, IdAndTitleOf, IdAndTitleOf);
        var byTitle = Alone(gone, come, entity => entity.Title, entity => entity.Title);
        foreach (var entity in gone)
        {
            if (InWhatItsParentBecame(entity, there) is { } same) Pair(entity, same);
            else if (byContent.TryGetValue(entity, out var alike) || byIdAndTitle.TryGetValue(entity, out alike) || byTitle.TryGetValue(entity, out alike)) Pair(entity, alike);
        }
    }

    public bool TryLater(Entity before, [MaybeNullWhen(false)] out Entity after) => _later.TryGetValue(KeyOf(before), out after);

    public bool TryEarlier(Entity after, [MaybeNullWhen(false)] out Entity before) => _earlier.TryGetValue(KeyOf(after), out before);

    /// <summary>What the path of an earlier entity became; the path itself where it is gone.</summary>
    public string LaterPath(EntityKind kind, string path) => _later.TryGetValue((kind, path), out var after) ? after.Path : path;

    /// <summary>What the path of a later entity was; the path itself where it is new.</summary>
    public string EarlierPath(EntityKind kind, string path) => _earlier.TryGetValue((kind, path), out var before) ? before.Path : path;

    /// <summary>The path that it has where nothing but what it stands in has moved.</summary>
    public string ExpectedPath(Entity before) => ParentOf(before) is { } parent ? $"{LaterPath(parent.Kind, parent.Path)}.{before.Id}" : before.Path;

    /// <summary>What it stands in, or null at the top of a section.</summary>
    public static (EntityKind Kind, string Path)? ParentOf(Entity entity) => entity switch
    {
        WorkItem { GroupPath: { } group } => (EntityKind.WorkItem, group),
        WorkItem item => (EntityKind.Project, item.ProjectPath),
        LogEntry entry => (EntityKind.Project, entry.ProjectPath),
        Measure when entity.Path.EndsWith($".{entity.Id}", StringComparison.Ordinal) => (EntityKind.Goal, entity.Path[..^(entity.Id.Length + 1)]),
        _ => null,
    };

    private static (EntityKind Kind, string Path) KeyOf(Entity entity) => (entity.Kind, entity.Path);

    private void Pair(Entity before, Entity after)
    {
        if (_earlier.TryAdd(KeyOf(after), before)) _later[KeyOf(before)] = after;
    }

    private Entity? InWhatItsParentBecame(Entity entity, Dictionary<(EntityKind, string), Entity> there) =>
        ExpectedPath(entity) is var path && path != entity.Path && there.TryGetValue((entity.Kind, path), out var same) && !_earlier.ContainsKey(KeyOf(same)) ? same : null;

    /// <summary>Pairs of entities of one kind that are the only ones with their sign on either side.</summary>
    private static Dictionary<Entity, Entity> Alone(List<Entity> gone, List<Entity> come, Func<Entity, string?> signBefore, Func<Entity, string?> signAfter)
    {
        var later = come.Select(entity => (Entity: entity, Sign: signAfter(entity))).Where(pair => pair.Sign is not null)
            .ToLookup(pair => (pair.Entity.Kind, pair.Sign), pair => pair.Entity);
        return gone.Select(entity => (Entity: entity, Sign: signBefore(entity))).Where(pair => pair.Sign is not null)
            .GroupBy(pair => (pair.Entity.Kind, pair.Sign), pair => pair.Entity)
            .Where(group => group.Count() == 1 && later[group.Key].Take(2).Count() == 1)
            .ToDictionary(group => group.Single(), group => later[group.Key].Single());
    }

    /// <summary>All that an entity says; null where that is too little to know it by.</summary>
    private static string? ContentOf(Entity entity, FieldMeanings meanings)
    {
        var fields = FieldMeanings.OwnFields(entity).OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}={meanings.Of(entity, field.Key, field.Value, null)}").ToList();
        IEnumerable<Entity> inside = entity switch { WorkItem group => group.Children, Project project => project.Tasks, Goal goal => goal.Measures, _ => [] };
        fields.AddRange(inside.Select(child => $"has {child.Id}").Order(StringComparer.Ordinal));
        return fields.Count >= 2 || entity.Title is not null ? string.Join('\n', fields) : null;
    }

    private static string? IdAndTitleOf(Entity entity) => entity.Title is { } title ? $"{entity.Id}\n{title}" : null;
}
