using System.Runtime.CompilerServices;
using PlanAsCode.Model;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>Where labels, skills, categories and roles stand in a plan. Made once for a snapshot, when somebody asks.</summary>
internal sealed class WordIndex
{
    private static readonly ConditionalWeakTable<PlanSnapshot, WordIndex> Known = [];

    private static readonly Dictionary<Key, WordKind> Kinds = new(ReferenceEqualityComparer.Instance)
    {
        [ProjectKeys.Labels] = WordKind.Label,
        [TaskKeys.Labels] = WordKind.Label,
        [LessonKeys.ScopeLabels] = WordKind.Label,
        [ResourceKeys.Skills] = WordKind.Skill,
        [AssignmentKeys.Skills] = WordKind.Skill,
        [LessonKeys.ScopeSkills] = WordKind.Skill,
        [RiskKeys.Category] = WordKind.Category,
        [LessonKeys.Categories] = WordKind.Category,
        [LessonKeys.ScopeCategories] = WordKind.Category,
        [ResourceKeys.Role] = WordKind.Role,
    };

    private readonly ILookup<(WordKind Kind, string Word), Place> _uses;

    private WordIndex(PlanSnapshot plan) => _uses = plan.Files
        .SelectMany(file => UsesIn(file).Select(use => (use.Kind, use.Scalar, Place: new Place(file.Source, Quotes.Inside(file.Source, use.Scalar.Span)))))
        .DistinctBy(use => use.Place)
        .ToLookup(use => Name(use.Kind, use.Scalar.Value), use => use.Place);

    public static WordIndex Of(PlanSnapshot plan) => Known.GetValue(plan, snapshot => new WordIndex(snapshot));

    /// <summary>In order of file and place.</summary>
    public IEnumerable<Place> UsesOf(WordKind kind, string word) => _uses[Name(kind, word)];

    /// <summary>The word at a position of a file, its end included.</summary>
    public static (WordKind Kind, YamlScalar Scalar)? At(YamlFile file, int offset)
    {
        foreach (var use in UsesIn(file, new TextSpan(offset, 0)))
        {
            if (use.Scalar.Span.Start <= offset && offset <= use.Scalar.Span.End) return use;
        }

        return null;
    }

    private static IEnumerable<(WordKind Kind, YamlScalar Scalar)> UsesIn(YamlFile file, TextSpan? within = null)
    {
        foreach (var node in TypedTree.Of(file, within))
        {
            if (node.Role == NodeRole.Value && node.InMap.Key is { } key && Kinds.TryGetValue(key, out var kind))
            {
                foreach (var scalar in ScalarsOf(node.Node)) yield return (kind, scalar);
            }

            if (node.Role == NodeRole.Value && node.InMap.Key == WorkspaceKeys.Rates && Behind(node.Node) is YamlMapping rates)
            {
                foreach (var entry in rates.Entries)
                {
                    if (entry.Key is YamlScalar role && !entry.IsMergeKey) yield return (WordKind.Role, role);
                }
            }
        }
    }

    private static IEnumerable<YamlScalar> ScalarsOf(YamlNode node) => Behind(node) switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.Select(Behind).OfType<YamlScalar>(),
        _ => [],
    };

    private static YamlNode? Behind(YamlNode node) => node is YamlAlias alias ? alias.Target : node;

    /// <summary>Roles are compared letter by letter, the others as people write them.</summary>
    private static (WordKind Kind, string Word) Name(WordKind kind, string word) => (kind, kind == WordKind.Role ? word : word.ToUpperInvariant());
}
