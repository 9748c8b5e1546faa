using System.Runtime.CompilerServices;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>Where everything of a plan is declared and used. Made once for a snapshot.</summary>
public sealed class PlanIndex
{
    private static readonly ConditionalWeakTable<PlanSnapshot, PlanIndex> Known = [];

    private readonly Lazy<Dictionary<(EntityKind Kind, string Path), Entity>> _byName;
    private readonly Lazy<Dictionary<string, Found<Entity>[]>> _declarations;
    private readonly Lazy<Dictionary<string, Found<ReferenceUse>[]>> _references;
    private readonly Lazy<ILookup<(EntityKind Kind, string Path), ReferenceUse>> _uses;
    private readonly Lazy<ILookup<(EntityKind Kind, string Path), Mention>> _mentions;
    private readonly Lazy<Dictionary<string, YamlFile>> _files;

    private PlanIndex(PlanSnapshot plan)
    {
        Plan = plan;
        _byName = new(() => EntitiesOf.Plan(plan).DistinctBy(Name).ToDictionary(Name));
        _declarations = new(() => ByFile(EntitiesOf.Plan(plan).SelectMany(entity => entity.AllDeclarations().Select(place => new Found<Entity>(place, entity)))));
        _references = new(() => ByFile(plan.References.Select(use => new Found<ReferenceUse>(use.Reference.Place, use))));
        _uses = new(() => plan.References.Where(use => use.Reference.IsResolved).ToLookup(use => (use.Reference.TargetKind, use.Reference.Target!)));
        _mentions = new(() => plan.References.SelectMany(MentionsIn).ToLookup(mention => (mention.Word.Kind, mention.Word.Path)));
        _files = new(() => plan.Files.ToDictionary(file => file.Source.Path, StringComparer.Ordinal));
    }

    public PlanSnapshot Plan { get; }

    public static PlanIndex Of(PlanSnapshot plan) => Known.GetValue(plan, snapshot => new PlanIndex(snapshot));

    public Entity? Find(EntityKind kind, string path) => _byName.Value.GetValueOrDefault((kind, path));

    /// <summary>The entity whose key stands at a position; its end counts, as the cursor stands there after typing it.</summary>
    public Entity? DeclaredAt(string file, int offset) => At(_declarations.Value, file, offset);

    /// <summary>All that one key declares: more than one thing where an alias or a merge key repeats it.</summary>
    public IEnumerable<Entity> DeclaredBy(Place key)
    {
        if (!_declarations.Value.TryGetValue(key.Path, out var all)) yield break;
        for (var at = CountUpTo(all, key.Span.Start) - 1; at >= 0 && all[at].Place.Span.Start == key.Span.Start; at--)
        {
            if (all[at].Place.Span == key.Span) yield return all[at].What;
        }
    }

    /// <summary>The reference that stands at a position, its end included.</summary>
    public ReferenceUse? ReferenceAt(string file, int offset) => At(_references.Value, file, offset);

    /// <summary>All references of a file, in order.</summary>
    public IEnumerable<ReferenceUse> ReferencesIn(string file) => (_references.Value.GetValueOrDefault(file) ?? []).Select(found => found.What);

    /// <summary>All declarations of a file, in order.</summary>
    public IEnumerable<(Place Place, Entity Entity)> DeclarationsIn(string file) =>
        (_declarations.Value.GetValueOrDefault(file) ?? []).Select(found => (found.Place, found.What));

    /// <summary>Every reference to an entity, in order of file and place.</summary>
    public IEnumerable<ReferenceUse> UsesOf(Entity entity) => _uses.Value[(entity.Kind, entity.Path)]
        .OrderBy(use => use.Reference.Place.Path, StringComparer.Ordinal).ThenBy(use => use.Reference.Place.Span.Start);

    /// <summary>Every place whose name leads to an entity: references to it, and the words for it in longer paths.</summary>
    public IEnumerable<Mention> MentionsOf(Entity entity) => _mentions.Value[(entity.Kind, entity.Path)];

    public YamlFile? FileOf(string path) => _files.Value.GetValueOrDefault(path);

    /// <summary>What a position is about: the entity declared or referred to there.</summary>
    public Entity? EntityAt(string file, int offset) =>
        DeclaredAt(file, offset) ?? (ReferenceAt(file, offset)?.Reference is { } named && (named.Target ?? named.Refused) is { } path ? Find(named.TargetKind, path) : null);

    private static IEnumerable<Mention> MentionsIn(ReferenceUse use) => ReferencePath.WordsOf(use.Reference).Select(word => new Mention(use, word));

    private static (EntityKind Kind, string Path) Name(Entity entity) => (entity.Kind, entity.Path);

    private static Dictionary<string, Found<T>[]> ByFile<T>(IEnumerable<Found<T>> found) =>
        found.GroupBy(one => one.Place.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(one => one.Place.Span.Start).ToArray(), StringComparer.Ordinal);

    private static T? At<T>(Dictionary<string, Found<T>[]> byFile, string file, int offset)
        where T : class
    {
        if (!byFile.TryGetValue(file, out var all)) return null;
        var count = CountUpTo(all, offset);
        // Keys and references do not lie within each other, but an end may touch the next beginning.
        for (var at = count - 1; at >= Math.Max(0, count - 2); at--)
        {
            if (all[at].Place.Span is var span && span.Start <= offset && offset <= span.End) return all[at].What;
        }

        return null;
    }

    /// <summary>How many begin at an offset or before it.</summary>
    private static int CountUpTo<T>(Found<T>[] all, int offset)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Place.Span.Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private readonly record struct Found<T>(Place Place, T What);
}

/// <summary>A word of a reference that leads to an entity.</summary>
public readonly record struct Mention(ReferenceUse Use, PathWord Word)
{
    public Place Place => new(Use.Reference.Place.Source, Word.Span);
}
