using System.Collections.Frozen;
using System.Text;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>What an item stands for, in Markdown: the help of a key with an example, the fields of an entity, the page of a rule.</summary>
public static class CompletionDocs
{
    private static readonly FrozenDictionary<string, KeySet> Sets = AllSets().DistinctBy(set => set.Owner).ToFrozenDictionary(set => set.Owner, StringComparer.Ordinal);

    public static string? Of(PlanFile file, CompletionSubject subject)
    {
        if (subject.Rule is { } name) return RuleCatalog.Find(name) is { } rule ? $"**{rule.Name}** ({rule.DefaultSeverity.ToString().ToLowerInvariant()})\n\n{rule.Summary}" : null;
        if (subject is { Owner: { } owner, Key: { } key }) return Sets.GetValueOrDefault(owner)?.Find(key) is { } known ? OfKey(known, owner) : null;
        if (subject is not { Kind: { } kind, Path: { } path }) return null;
        return ReferenceScope.Find(file.Plan, kind, path) is { } entity ? OfEntity(entity, new PlanFacts(file.Analysis)) : null;
    }

    private static string OfKey(Key key, string owner) =>
        $"**{key.Name}** of {owner}{(key.IsRequired ? " (required)" : "")}\n\n{key.Help}\n\nTakes {key.Type.Words}.\n\n```yaml\n{key.Name}: {key.Example}\n```";

    private static string OfEntity(Entity entity, PlanFacts facts)
    {
        var text = new StringBuilder();
        text.Append("**").Append(entity.Name).Append("**\n\n").Append(KindNames.Of(entity.Kind)).Append(" `").Append(entity.Path).Append('`');
        if (EntityWords.Of(entity, facts) is { } words && words != entity.Title) text.Append("\n\n").Append(words);
        foreach (var field in entity.Fields.Take(12))
        {
            if (entity.Fields[field.Key].Node is Syntax.Yaml.YamlScalar { Value: { Length: > 0 and < 200 } value } && field.Key is not ("title" or "name"))
                text.Append("\n- ").Append(field.Key).Append(": ").Append(value.ReplaceLineEndings(" ").Trim());
        }

        return text.Append("\n\n").Append(entity.Place.Path).ToString();
    }

    private static IEnumerable<KeySet> AllSets()
    {
        var open = new Stack<FieldType>([new RecordType(KeyCatalog.Top), .. KeyCatalog.Kinds.Select(kind => new RecordType(KeyCatalog.Of(kind)))]);
        var seen = new HashSet<KeySet>();
        while (open.TryPop(out var type))
        {
            switch (type)
            {
                case RecordType { Keys: var keys }:
                    if (!seen.Add(keys)) break;
                    yield return keys;
                    foreach (var key in keys.Keys) open.Push(key.Type);
                    break;
                case ListType list:
                    open.Push(list.Item);
                    break;
                case MapType map:
                    open.Push(map.Value);
                    break;
                case OneOfType choices:
                    foreach (var choice in choices.Choices) open.Push(choice);
                    break;
            }
        }
    }
}
