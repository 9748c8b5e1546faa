using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Syntax;

public sealed class LimitTests
{
    [Fact]
    public void A_hundred_thousand_brackets_are_one_problem() => Check("a: 1\nb: " + new string('[', 100_000) + "\nc: 2\n", "too-deep", keys: ["a", "b", "c"]);

    [Fact]
    public void A_hundred_thousand_dashes_are_one_problem() =>
        Check("a: 1\nb:\n  " + string.Concat(Enumerable.Repeat("- ", 100_000)) + "x\nc: 2\n", "too-deep", keys: ["a", "b", "c"]);

    [Fact]
    public void A_thousand_steps_of_indentation_are_one_problem() =>
        Check(string.Concat(Enumerable.Range(0, 1000).Select(step => new string(' ', step) + "a:\n")) + "b: 1\n", "too-deep", keys: ["a", "b"]);

    [Fact]
    public void An_alias_that_stands_for_too_many_is_left_out()
    {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat("bcdefg".Select(letter => $"{letter}: &{letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 10))}]\n"));

        Check(text, "too-many-aliases", keys: ["a", "b", "c", "d", "e", "f", "g"]);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        var file = YamlFile.Parse(new SourceText("test.plan.yaml", "a: 12345"), YamlLimits.Default with { MaxLength = 7 });

        Assert.Empty(file.Documents);
        Assert.Equal("file-too-big", Assert.Single(file.Problems).Rule);
    }

    private static void Check(string text, string rule, string[] keys)
    {
        var file = YamlFile.Parse(new SourceText("test.plan.yaml", text));

        Assert.Equal(rule, Assert.Single(file.Problems).Rule);
        Assert.Equal(keys, Assert.IsType<YamlMapping>(Assert.Single(file.Documents)).Entries.Select(entry => entry.KeyText));
    }
}
