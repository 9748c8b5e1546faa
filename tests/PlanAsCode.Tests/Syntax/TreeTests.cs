using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Syntax;

public sealed class TreeTests
{
    [Fact]
    public void Keeps_every_value_where_it_was_written() => Check(
        """
        title: Web shop # the new one
        tags: [a, 'b c', "d"]
        note: |
          first
          second
        owner:
        """,
        """
        map
          title: Plain "Web shop"
          tags: flow list
            - Plain "a"
            - SingleQuoted "b c"
            - DoubleQuoted "d"
          note: Literal "first\nsecond\n"
          owner: missing
        """);

    private static void Check(string text, string expected)
    {
        var source = new SourceText("test.plan.yaml", text);
        var file = YamlFile.Parse(source);
        Assert.Equal("", string.Join('\n', file.Problems));
        Assert.Equal(expected, string.Join('\n', file.Documents.SelectMany(document => Show(document, ""))));
    }

    private static IEnumerable<string> Show(YamlNode node, string indent) => node switch
    {
        YamlMapping map => map.Entries
            .SelectMany(entry => Show(entry.Value, indent + "  ").Select((line, at) => at == 0 ? $"{indent}  {entry.KeyText}: {line.TrimStart()}" : line))
            .Prepend(indent + (map.IsFlow ? "flow map" : "map")),
        YamlSequence list => list.Items.SelectMany(item => Show(item, indent + "  ").Select((line, at) => at == 0 ? $"{indent}  - {line.TrimStart()}" : line))
            .Prepend(indent + (list.IsFlow ? "flow list" : "list")),
        YamlScalar scalar => [$"{indent}{scalar.Style} \"{scalar.Value.Replace("\n", "\\n", StringComparison.Ordinal)}\""],
        YamlAlias alias => [$"{indent}*{alias.Name}"],
        _ => [indent + "missing"],
    };
}
