using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Syntax;

public sealed class AliasTests
{
    [Fact]
    public void Own_keys_win_over_merged_ones_and_the_first_map_over_the_next() => Check(
        """
        base: &base {a: 1, b: 2}
        other: &other {b: 3, c: 4, <<: {d: 5, a: 6}}
        it:
          <<: [*base, *other]
          c: 0
        """,
        "c=0 a=1 b=2 d=5");

    [Fact]
    public void A_merge_key_without_a_map_stays_a_key() => Check("it: {<<: 5, a: 1}", "<<=5 a=1");

    [Fact]
    public void A_chain_of_ten_thousand_merges_is_followed() => Check(
        "m0: &m0 {a: 1}\n" + string.Concat(Enumerable.Range(1, 9_000).Select(at => $"m{at}: &m{at} {{<<: *m{at - 1}}}\n")) + "it: {<<: *m9000, b: 2}",
        "b=2 a=1",
        YamlLimits.Default with { MaxAliases = int.MaxValue });

    [Fact]
    public void An_alias_keeps_its_target_when_only_other_blocks_change()
    {
        var before = YamlFile.Parse(new SourceText("test.plan.yaml", "a: &x 1\nb: *x\nc: 2\n"));
        var after = before.With(new SourceText("test.plan.yaml", "a: &x 9\nb: *x\nc: 2\n"));

        Assert.Equal(("1", "9"), (Target(before), Target(after)));
    }

    private static string? Target(YamlFile file) => ((((YamlMapping)file.Documents[0]).Find("b")!.Value as YamlAlias)?.Target as YamlScalar)?.Value;

    private static void Check(string text, string expected, YamlLimits? limits = null)
    {
        var file = YamlFile.Parse(new SourceText("test.plan.yaml", text), limits ?? YamlLimits.Default);
        var map = (YamlMapping)((YamlMapping)file.Documents[0]).Find("it")!.Value;

        Assert.Empty(file.Problems);
        Assert.Equal(expected, string.Join(' ', map.EffectiveEntries().Select(entry => $"{entry.KeyText}={((YamlScalar)entry.Value).Value}")));
    }
}
