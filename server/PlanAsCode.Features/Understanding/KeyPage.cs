using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a key: what it is for, what it takes, an example.</summary>
internal static class KeyPage
{
    public static HoverPage Of(Key key, KeySet? owner)
    {
        var page = new HoverPage();
        page.Head(key.Name, $"{(owner is null ? "key" : $"of {owner.Owner}")}{(key.IsRequired ? ", required" : "")}{WhereOf(key)}");
        page.Text(key.Help);
        if (key.Type is WordsType { Meanings.Length: > 0 } words)
        {
            foreach (var word in words.Allowed) page.Fact("", $"`{word}`: {words.MeaningOf(word)}");
        }
        else page.Fact("Takes", TakesOf(key.Type));

        page.Fact("Example", ExampleOf(key));
        return page;
    }

    /// <summary>One of the words that a key takes.</summary>
    public static HoverPage Of(string word, WordsType words, Key? key, KeySet? owner)
    {
        var page = new HoverPage();
        page.Head(word, key is null ? "" : $"`{key.Name}`{(owner is null ? "" : $" of {owner.Owner}")}");
        page.Text(words.MeaningOf(word));
        return page;
    }

    private static string WhereOf(Key key) => key.On switch
    {
        TaskForms.Leaf => ", not on groups",
        TaskForms.Group => ", on groups only",
        _ => "",
    };

    private static string TakesOf(FieldType type) => type switch
    {
        EntityMapType map => $"a map, each key the id of {KindNames.One(map.Kind)}",
        ListType { Item: OneOfType choices } => $"a list, each item {string.Join(" or ", choices.Choices.Select(choice => choice.Words))}",
        _ => type.Words,
    };

    private static string ExampleOf(Key key) => key.Example.Contains('`', StringComparison.Ordinal) ? $"{key.Name}: {key.Example}" : $"`{key.Name}: {key.Example}`";
}
