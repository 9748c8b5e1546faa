using System.Reflection;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Keys;

public sealed class KeyCatalogTests
{
    public static TheoryData<EntityKind, string> AllKeys
    {
        get
        {
            var all = new TheoryData<EntityKind, string>();
            foreach (var kind in KeyCatalog.Kinds)
            {
                foreach (var key in KeyCatalog.Of(kind).Keys) all.Add(kind, key.Name);
            }

            return all;
        }
    }

    [Fact]
    public void Every_key_that_is_declared_stands_in_a_set()
    {
        var declared = typeof(Key).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Key))
            .Select(field => (Key)field.GetValue(null)!);

        Assert.Empty(declared.Where(key => !Sets().Any(set => set.Keys.Any(listed => ReferenceEquals(listed, key)))).Select(key => key.Name));
    }

    [Fact]
    public void Every_key_has_help_and_an_example() => Assert.All(Sets().SelectMany(set => set.Keys), key =>
    {
        Assert.EndsWith(".", key.Help, StringComparison.Ordinal);
        Assert.NotEmpty(key.Example);
    });

    [Fact]
    public void Every_word_of_a_list_says_what_it_means() => Assert.All(Sets().SelectMany(set => set.Keys).Select(key => key.Type).OfType<WordsType>(), words =>
    {
        Assert.Equal(words.Allowed.Length, words.Meanings.Length);
        Assert.All(words.Meanings, meaning => Assert.EndsWith(".", meaning, StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(AllKeys))]
    public void The_example_of_a_key_binds(EntityKind kind, string name)
    {
        var key = KeyCatalog.Of(kind).Find(name)!;
        var plan = Fixture.Parse(InPlace(kind, $"{name}: {key.Example}")).Snapshot();
        string[] aboutOthers = ["unknown-reference", "missing-field", "conflicting-fields"];

        Assert.Empty(plan.Problems.Where(problem => !aboutOthers.Contains(problem.Rule)).Select(problem => problem.Message));
    }

    private static IEnumerable<KeySet> Sets()
    {
        var open = new Stack<KeySet>([KeyCatalog.Top, .. KeyCatalog.Kinds.Select(KeyCatalog.Of)]);
        while (open.TryPop(out var set))
        {
            yield return set;
            foreach (var inner in set.Keys.SelectMany(key => Records(key.Type))) open.Push(inner);
        }
    }

    private static IEnumerable<KeySet> Records(FieldType type) => type switch
    {
        RecordType record => ReferenceEquals(record.Keys, WorkspaceKeys.Set) ? [] : [record.Keys],
        ListType list => Records(list.Item),
        MapType map => Records(map.Value),
        OneOfType choices => choices.Choices.SelectMany(Records),
        _ => [],
    };

    private static string InPlace(EntityKind kind, string field) => kind switch
    {
        EntityKind.Workspace => $"workspace: {{{field}}}",
        EntityKind.Measure => $"goals: {{g: {{measures: {{a: {{{field}}}}}}}}}",
        EntityKind.WorkItem when field.StartsWith("calendar", StringComparison.Ordinal) => $"projects: {{p: {{tasks: {{a: {{tasks: {{}}, {field}}}}}}}}}",
        EntityKind.WorkItem => $"projects: {{p: {{tasks: {{a: {{{field}}}}}}}}}",
        EntityKind.Update or EntityKind.Review or EntityKind.Decision or EntityKind.Change => $"projects: {{p: {{{KindNames.Of(kind)}s: {{a: {{{field}}}}}}}}}",
        EntityKind.Policy => $"workspace: {{policies: {{a: {{{field}}}}}}}",
        EntityKind.Waiver => $"workspace: {{waivers: {{a: {{{field}}}}}}}",
        _ => $"{KindNames.SectionOf(kind)}: {{a: {{{field}}}}}",
    };
}
