using System.Collections.Frozen;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Features.Understanding;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>What an item stands for: the help of a key with an example, the fields of an entity, what a rule is about.</summary>
public static class CompletionDocs
{
    private const int MostFields = 12;

    private static readonly FrozenDictionary<string, KeySet> Sets = AllSets().DistinctBy(set => set.Owner).ToFrozenDictionary(set => set.Owner, StringComparer.Ordinal);

    public static HoverPage? Of(PlanFile file, CompletionSubject subject)
    {
        if (subject.Rule is { } name) return RuleCatalog.Find(name) is { } rule ? OfRule(rule) : null;
        if (subject is { Owner: { } owner, Key: { } key }) return Sets.GetValueOrDefault(owner)?.Find(key) is { } known ? OfKey(known, owner) : null;
        if (subject is not { Kind: { } kind, Path: { } path }) return null;
        return ReferenceScope.Find(file.Plan, kind, path) is { } entity ? OfEntity(entity, new PlanFacts(file.Analysis)) : null;
    }

    private static HoverPage OfRule(Rule rule)
    {
        var page = new HoverPage();
        page.Head(rule.Name, rule.DefaultSeverity.ToString().ToLowerInvariant());
        page.Text(rule.Summary);
        return page;
    }

    private static HoverPage OfKey(Key key, string owner)
    {
        var page = new HoverPage();
        page.Head(key.Name, $"of {owner}{(key.IsRequired ? ", required" : "")}");
        page.Text(key.Help);
        page.Fact("Takes", key.Type.Words);
        page.Drawing($"{key.Name}: {key.Example}");
        return page;
    }

    private static HoverPage OfEntity(Entity entity, PlanFacts facts)
    {
        var page = new HoverPage();
        page.Head(entity.Name, $"{KindNames.Of(entity.Kind)} `{entity.Path}`");
        if (EntityWords.Of(entity, facts) is { } words && words != entity.Title) page.Text(Said.Line(words));
        foreach (var field in entity.Fields.Take(MostFields))
        {
            if (entity.Fields[field.Key].Node is Syntax.Yaml.YamlScalar { Value: { Length: > 0 and < 200 } value } && field.Key is not ("title" or "name"))
                page.Fact(field.Key, Said.Line(value.ReplaceLineEndings(" ").Trim()));
        }

        page.Fact("in", Said.Line(entity.Place.Path));
        return page;
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
