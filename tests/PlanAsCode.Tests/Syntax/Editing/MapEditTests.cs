using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Syntax.Yaml.Editing;

namespace PlanAsCode.Tests.Syntax.Editing;

/// <summary>The key `k` of the map `x` is set to 5 (or taken out): text in, text out; a refusal stands behind `!`.</summary>
public sealed class MapEditTests
{
    [Theory]
    [InlineData("x: {}", "x: {k: 5}")]
    [InlineData("x: { }", "x: {k: 5 }")]
    [InlineData("x: {a: 1}", "x: {a: 1, k: 5}")]
    [InlineData("x: { a: 1 }  # why", "x: { a: 1, k: 5 }  # why")]
    [InlineData("x: {a: 1,}", "x: {a: 1, k: 5,}")]
    [InlineData("x: {a: 1, # why\n  b: [2]\n  }", "x: {a: 1, # why\n  b: [2], k: 5\n  }")]
    [InlineData("x: {a: }", "x: {a:, k: 5 }")]
    [InlineData("x: {a}", "x: {a, k: 5}")]
    [InlineData("{x: {a: 1}, y: 2}", "{x: {a: 1, k: 5}, y: 2}")]
    [InlineData("{x: , y: 2}", "{x: {k: 5}, y: 2}")]
    [InlineData("{y: 2, x}", "{y: 2, x: {k: 5}}")]
    [InlineData("x: ~", "x: {k: 5}")]
    public void Into_a_flow_map(string before, string after) => Check(before, "5", after);

    [Theory]
    [InlineData("x:\n  a: 1\n", "x:\n  a: 1\n  k: 5\n")]
    [InlineData("x:\n  a: 1", "x:\n  a: 1\n  k: 5")]
    [InlineData("x:\n  a: 1  # why\n\ny: 2\n", "x:\n  a: 1  # why\n  k: 5\n\ny: 2\n")]
    [InlineData("x:\n    a: 1\n    b:\n      - 2\n", "x:\n    a: 1\n    k: 5\n    b:\n      - 2\n")]
    [InlineData("x:\n  b:\n    - 2\n", "x:\n  k: 5\n  b:\n    - 2\n")]
    [InlineData("x:\n  a: |\n    text\n    more\n", "x:\n  k: 5\n  a: |\n    text\n    more\n")]
    [InlineData("x:\r\n  a: 1\r\ny: 2\r\n", "x:\r\n  a: 1\r\n  k: 5\r\ny: 2\r\n")]
    [InlineData("x:\n  a:\n", "x:\n  a:\n  k: 5\n")]
    [InlineData("x:\n  # why\n  a: {b: 1}\n", "x:\n  # why\n  a: {b: 1}\n  k: 5\n")]
    [InlineData("x:\n  <<: *base\n  a: 1\nb: &base {k: 3}\n", "!")]
    [InlineData("b: &base {k: 3}\nx:\n  <<: *base\n  a: 1\n", "b: &base {k: 3}\nx:\n  <<: *base\n  a: 1\n  k: 5\n")]
    public void Into_a_block_map(string before, string after) => Check(before, "5", after);

    [Theory]
    [InlineData("x:\n", "x:\n  k: 5\n")]
    [InlineData("x:", "x:\n  k: 5")]
    [InlineData("x:  # why\ny: 1\n", "x:  # why\n  k: 5\ny: 1\n")]
    [InlineData("t:\n    x:\n    y: 1\n", "t:\n    x:\n      k: 5\n    y: 1\n")]
    public void Into_an_empty_entry(string before, string after) => Check(before, "5", after);

    [Theory]
    [InlineData("x: {k: 3, a: 1}", "x: {k: 5, a: 1}")]
    [InlineData("x:\n  k:   3 # why\n", "x:\n  k:   5 # why\n")]
    [InlineData("x:\n  k: '3'\n  a: 1\n", "x:\n  k: 5\n  a: 1\n")]
    [InlineData("x:\n  k:\n  a: 1\n", "x:\n  k: 5\n  a: 1\n")]
    [InlineData("x: {k: , a: 1}", "x: {k: 5, a: 1}")]
    [InlineData("x: {k, a: 1}", "x: {k: 5, a: 1}")]
    [InlineData("x:\n  k: [1, 2]\n", "x:\n  k: 5\n")]
    [InlineData("x:\n  \"k\": \"3\"\n", "x:\n  \"k\": 5\n")]
    public void In_place_of_a_value(string before, string after) => Check(before, "5", after);

    [Theory]
    [InlineData("x:\n  k: 3\n  a: 1\n", "x:\n  a: 1\n")]
    [InlineData("x:\n  a: 1\n  k: 3 # why\ny: 2\n", "x:\n  a: 1\ny: 2\n")]
    [InlineData("x:\n  a: 1\n  k:\n    - 3\n    - 4\ny: 2\n", "x:\n  a: 1\ny: 2\n")]
    [InlineData("x:\n  k: 3\n", "x:\n")]
    [InlineData("x: {k: 3, a: 1}", "x: {a: 1}")]
    [InlineData("x: {a: 1, k: 3, b: 2}", "x: {a: 1, b: 2}")]
    [InlineData("x: {a: 1, k: 3}", "x: {a: 1}")]
    [InlineData("x: {k: 3}", "x: {}")]
    [InlineData("x: {a: 1}", "!`x` has no `k`")]
    [InlineData("x: # one\n  # two\n  a: 1 # three\n  k: 3 # own\n# four\n", "x: # one\n  # two\n  a: 1 # three\n# four\n")]
    [InlineData("x: {k: 3, a: 1} # why\n", "x: {a: 1} # why\n")]
    [InlineData("x: {a: 1, # why a\n  k: 3}\n", "!a comment would be lost")]
    public void Taken_out(string before, string after) => Check(before, null, after);

    [Theory]
    [InlineData("b: &b {a: 1}\nx: *b\n", "!`x` is `*b`, which others share")]
    [InlineData("x: &b {a: 1}\ny: {<<: *b}\n", "!`x` belongs to `&b`, which others share")]
    [InlineData("x: {k: &n 3}\ny: *n\n", "!`k` has the anchor `&n`, which others may share")]
    [InlineData("x: 3\n", "!`x` is no map")]
    [InlineData("x: [1]\n", "!`x` is no map")]
    [InlineData("x: {k: 1, k: 2}\n", "!`k` is written twice")]
    [InlineData("x: {k: !!str 3}\n", "!`k` has the tag `!!str`")]
    public void What_cannot_be_changed_alone_is_refused(string before, string refusal) => Check(before, "5", refusal);

    [Theory]
    [InlineData("a, b: c", "\"a, b: c\"")]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("say \"no\"\n", "\"say \\\"no\\\"\\n\"")]
    [InlineData("- dash", "\"- dash\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("grün 5 %", "grün 5 %")]
    [InlineData("", "\"\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("True", "\"True\"")]
    [InlineData("2026", "\"2026\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData(".5", "\".5\"")]
    [InlineData(".NaN", "\".NaN\"")]
    [InlineData("nullable", "nullable")]
    [InlineData("1e3x", "1e3x")]
    [InlineData("1.2.3", "1.2.3")]
    public void A_text_is_quoted_where_it_has_to_be(string text, string yaml)
    {
        Assert.Equal(yaml, ScalarText.Of(text));
        Check("x: {a: 1}", yaml, $"x: {{a: 1, k: {yaml}}}");
        var read = (YamlMapping)YamlFile.Parse(new SourceText("t", $"k: {yaml}")).Documents[0];
        Assert.Equal(text, ((YamlScalar)read.Entries[0].Value).Value);
    }

    [Theory]
    [InlineData("3, j: 4")]
    [InlineData("[1")]
    [InlineData("3 # no")]
    public void A_value_that_would_be_more_than_a_value_is_refused(string yaml) => Check("x: {a: 1}", yaml, "!");

    [Fact]
    public void Two_keys_of_one_map_at_once()
    {
        var file = YamlFile.Parse(new SourceText("t", "x:\n  a: 1\n"));
        var holder = ((YamlMapping)file.Documents[0]).Entries[0];

        Assert.Equal("x:\n  a: 2\n  k: 5\n", MapEdit.Make(file, [new(holder, "k", "5"), new(holder, "a", "2")]).Text?.Text);
    }

    private static void Check(string before, string? yaml, string after)
    {
        var file = YamlFile.Parse(new SourceText("t", before));
        var holder = ((YamlMapping)file.Documents[0]).Entries.Select(entry => entry.KeyText == "x" ? entry : (entry.Value as YamlMapping)?.Find("x")).First(entry => entry is not null)!;
        var result = MapEdit.Make(file, [new EntryChange(holder, "k", yaml)]);
        if (after.StartsWith('!')) Assert.StartsWith(after[1..], result.Problem ?? $"no refusal but {result.Text!.Text}", StringComparison.Ordinal);
        else Assert.Equal(after, result.Text?.Text ?? result.Problem);
    }
}
