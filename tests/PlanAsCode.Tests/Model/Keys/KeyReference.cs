using System.Text;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Tests.Model.Keys;

/// <summary>The page of all keys, written from the catalogue: a table a section, and below it the maps that stand inside.</summary>
internal sealed class KeyReference
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<KeySet> _written = [KeyCatalog.Top];

    public static string Page()
    {
        var page = new KeyReference();
        page._text.Append("# Keys\n\n");
        page._text.Append("Every key of the plan language. Written by the tests (`UPDATE_DOCS=1`) from the description that the program itself reads plans by, so it is never\n");
        page._text.Append("out of date. [language.md](language.md) tells how the keys play together, [semantics.md](semantics.md) what they mean for dates and money.\n\n");
        page._text.Append("How dates, amounts of time, money and other values are written, [language.md](language.md#values) shows. A key is optional where it does not say\n");
        page._text.Append("*required*. Beside these, keys that begin with `x-` are yours; any other key is an error.\n\n");
        page._text.Append("## A plan file\n\n");
        page.Table(KeyCatalog.Top);
        foreach (var section in KeyCatalog.Top.Keys) page.Section(section);
        return page._text.ToString();
    }

    private void Section(Key section)
    {
        var keys = section.Type switch
        {
            RecordType record => record.Keys,
            EntityMapType map => KeyCatalog.Of(map.Kind),
            _ => null,
        };
        if (keys is null || !_written.Add(keys)) return;

        _text.Append($"\n## {section.Name}\n\n{section.Help}");
        if (section.Type is EntityMapType { Kind: var kind }) _text.Append($" Each key is the id of {KindNames.One(kind)}, which takes:");
        _text.Append("\n\n");
        Table(keys);
        Inner(keys);
    }

    private void Inner(KeySet outer)
    {
        foreach (var keys in outer.Keys.SelectMany(key => SetsIn(key.Type)))
        {
            if (!_written.Add(keys)) continue;

            _text.Append($"\n### {TitleOf(keys)}\n\n{keys.Help}{(keys.IsOpen ? " Other keys are kept as written." : "")}\n\n");
            Table(keys);
            Inner(keys);
        }
    }

    private void Table(KeySet keys)
    {
        _text.Append("| key | takes | what for | example |\n| --- | --- | --- | --- |\n");
        foreach (var key in keys.Keys) _text.Append($"| `{key.Name}` | {Cell(Words(key.Type))} | {Cell(Help(key))} | `{Cell(key.Example)}` |\n");
    }

    private static string Help(Key key)
    {
        var notes = new List<string>();
        if (key.IsRequired) notes.Add("*Required.*");
        if (key.On == TaskForms.Leaf) notes.Add("*Not on groups.*");
        if (key.On == TaskForms.Group) notes.Add("*On groups only.*");
        return string.Join(' ', notes.Append(key.Help));
    }

    private static string Words(FieldType type) => type switch
    {
        WordsType { Allowed: [var only] } => $"`{only}`",
        WordsType words => string.Join(", ", words.Allowed[..^1].Select(word => $"`{word}`")) + $" or `{words.Allowed[^1]}`",
        ReferenceType { Form: ReferenceForm.Share } reference => reference.Words + ", with a share or without: `ben 50%`",
        ReferenceType { Form: ReferenceForm.Link } reference => reference.Words + ", with type and lag or without: `api SS+2d`",
        ScalarType scalar => WithoutExamples(scalar.Description),
        ListType list => $"a list of: {Part(list.Item)}",
        MapType map => $"a map from {Words(map.Key)} to: {Part(map.Value)}",
        EntityMapType map => $"a map from ids to: {Link(KeyCatalog.Of(map.Kind))}",
        RecordType record => Link(record.Keys),
        OneOfType choices => string.Join("; or ", choices.Choices.Select(Words)),
        _ => type.Words,
    };

    private static string Part(FieldType type) => type is OneOfType ? $"({Words(type)})" : Words(type);

    /// <summary>Every key has an example of its own: <c>a date such as 2026-03-02</c> is a date here.</summary>
    private static string WithoutExamples(string words) => string.Join(", or ", words.Split(", or ").Select(choice => choice.Split(" such as ")[0]));

    private static IEnumerable<KeySet> SetsIn(FieldType type) => type switch
    {
        RecordType record => [record.Keys],
        EntityMapType map => [KeyCatalog.Of(map.Kind)],
        ListType list => SetsIn(list.Item),
        MapType map => SetsIn(map.Value),
        OneOfType choices => choices.Choices.SelectMany(SetsIn),
        _ => [],
    };

    private static string Link(KeySet keys) => $"[{keys.Owner}](#{Anchor(TitleOf(keys))})";

    /// <summary>A section is called by its key, which is what people look for; a map inside by what it is.</summary>
    private static string TitleOf(KeySet keys)
    {
        foreach (var section in KeyCatalog.Top.Keys)
        {
            if (section.Type is RecordType record && ReferenceEquals(record.Keys, keys)) return section.Name;
            if (section.Type is EntityMapType map && ReferenceEquals(KeyCatalog.Of(map.Kind), keys)) return section.Name;
        }

        return keys.Owner.Contains(' ', StringComparison.Ordinal) ? char.ToUpperInvariant(keys.Owner[0]) + keys.Owner[1..] : keys.Owner;
    }

    /// <summary>As the usual hosts of Markdown make them of headings.</summary>
    private static string Anchor(string title) =>
        string.Concat(title.ToLowerInvariant().Replace(' ', '-').Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
